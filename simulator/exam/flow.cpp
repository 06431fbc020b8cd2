#include "simulator/exam/flow.h"

#include <algorithm>
#include <limits>

namespace mockexam::exam {

void Flow::add_edge(int from, int to, int capacity) {
  const auto link = [this](int node, int target, int room) {
    int& first = first_[static_cast<std::size_t>(node)];
    edges_.push_back({target, room, first});
    first = static_cast<int>(edges_.size()) - 1;
  };
  link(from, to, capacity);
  link(to, from, 0);
}

int Flow::run(int source, int sink) {
  int total = 0;
  while (true) {
    std::vector<bool> visited(first_.size(), false);
    const int pushed = augment(source, sink, std::numeric_limits<int>::max(), visited);
    if (pushed == 0) return total;
    total += pushed;
  }
}

int Flow::augment(int node, int sink, int limit, std::vector<bool>& visited) {
  if (node == sink) return limit;
  visited[static_cast<std::size_t>(node)] = true;
  for (int i = first_[static_cast<std::size_t>(node)]; i >= 0;) {
    Edge& edge = edges_[static_cast<std::size_t>(i)];
    if (edge.capacity > 0 && !visited[static_cast<std::size_t>(edge.to)]) {
      const int pushed = augment(edge.to, sink, std::min(limit, edge.capacity), visited);
      if (pushed > 0) {
        edge.capacity -= pushed;
        edges_[static_cast<std::size_t>(i ^ 1)].capacity += pushed;
        return pushed;
      }
    }
    i = edge.next;
  }
  return 0;
}

}  // namespace mockexam::exam
