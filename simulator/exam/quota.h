#pragma once

#include <array>
#include <compare>
#include <string>
#include <vector>

#include "questionbanks/model/exam_definition.h"

namespace mockexam::exam {

using TypeCounts = std::array<int, banks::kItemTypes>;

// What a form must hold, and what there is to take it from, task by task and type by type. Says
// whether a choice made so far can still be completed: a transport problem, solved by augmenting
// paths (Ford and Fulkerson) on a graph of a few dozen edges, so that asking is cheap.
class Quota {
 public:
  // `unscored[d]` and `scored[d]` are the places of domain d.
  explicit Quota(const banks::ExamDefinition& exam);

  struct Cell {
    int task = 0;  // index over all domains' tasks
    int type = 0;

    friend auto operator<=>(const Cell&, const Cell&) = default;
  };
  [[nodiscard]] int domains() const { return static_cast<int>(domain_need_.size()); }
  [[nodiscard]] int task_index(const std::string& task) const;  // -1: not in the exam
  [[nodiscard]] int domain_of(int task) const;
  [[nodiscard]] int scored_places(int domain) const;
  [[nodiscard]] int unscored_places(int domain) const;
  [[nodiscard]] int domain_need(int domain) const;
  [[nodiscard]] int type_need(int type) const;
  [[nodiscard]] int places_left() const;
  [[nodiscard]] bool has_place(Cell cell) const {
    return domain_need(domain_of(cell.task)) > 0 && type_need(cell.type) > 0;
  }
  [[nodiscard]] int domain_supply(int domain) const;
  [[nodiscard]] int type_supply(int type) const;

  void add_supply(Cell cell) { ++supply_[index(cell)]; }
  void remove_supply(Cell cell) { --supply_[index(cell)]; }
  // An item of this cell was drawn: it leaves the supply and fills a place.
  void take(Cell cell);

  // From here on every task must get a place, as far as the supply and the places allow: a task
  // that cannot be had together with those before it is let go.
  void demand_every_task();

  // Can the places left be filled from the supply left, with one for every demanded task that has
  // none yet?
  [[nodiscard]] bool feasible() const;

 private:
  [[nodiscard]] std::size_t index(Cell cell) const {
    return static_cast<std::size_t>(cell.task * banks::kItemTypes + cell.type);
  }

  std::vector<int> scored_, unscored_;
  std::vector<int> domain_need_;
  TypeCounts type_need_{};
  std::vector<std::string> tasks_;
  std::vector<int> task_domain_;
  std::vector<int> task_taken_;
  std::vector<bool> demanded_;  // tasks
  std::vector<int> supply_;     // by cell
};

}  // namespace mockexam::exam
