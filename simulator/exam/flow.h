#pragma once

#include <vector>

namespace mockexam::exam {

// Largest flow through a small graph with whole capacities.
class Flow {
 public:
  explicit Flow(int nodes) : first_(static_cast<std::size_t>(nodes), -1) {}

  void add_edge(int from, int to, int capacity);

  // The flow from `source` to `sink`; uses the capacities up.
  [[nodiscard]] int run(int source, int sink);

 private:
  struct Edge {
    int to = 0;
    int capacity = 0;
    int next = -1;  // next edge of the same node; edge i and i ^ 1 are each other's reverse
  };

  // Pushes up to `limit` along one path and returns how much it could.
  int augment(int node, int sink, int limit, std::vector<bool>& visited);

  std::vector<int> first_;
  std::vector<Edge> edges_;
};

}  // namespace mockexam::exam
