#include "simulator/exam/quota.h"

#include <algorithm>
#include <numeric>

#include "simulator/exam/apportion.h"
#include "simulator/exam/flow.h"

namespace mockexam::exam {
namespace {

template <typename T>
decltype(auto) at(T& values, int i) {
  return values[static_cast<std::size_t>(i)];
}

std::vector<int> weights_of(const banks::ExamDefinition& exam) {
  std::vector<int> weights;
  for (const auto& domain : exam.domains) weights.push_back(domain.weight_percent);
  return weights;
}

}  // namespace

Quota::Quota(const banks::ExamDefinition& exam)
    : scored_(apportion(exam.scored, weights_of(exam))),
      unscored_(apportion(exam.unscored, weights_of(exam))) {
  for (int d = 0; d < static_cast<int>(exam.domains.size()); ++d) {
    domain_need_.push_back(at(scored_, d) + at(unscored_, d));
    for (const auto& task : at(exam.domains, d).tasks) {
      tasks_.push_back(task.id);
      task_domain_.push_back(d);
    }
  }
  for (const auto& rule : exam.types) at(type_need_, static_cast<int>(rule.type)) = rule.per_form;
  task_taken_.assign(tasks_.size(), 0);
  demanded_.assign(tasks_.size(), false);
  supply_.assign(tasks_.size() * banks::kItemTypes, 0);
}

int Quota::task_index(const std::string& task) const {
  const auto found = std::ranges::find(tasks_, task);
  return found == tasks_.end() ? -1 : static_cast<int>(found - tasks_.begin());
}

int Quota::domain_of(int task) const { return at(task_domain_, task); }
int Quota::scored_places(int domain) const { return at(scored_, domain); }
int Quota::unscored_places(int domain) const { return at(unscored_, domain); }
int Quota::domain_need(int domain) const { return at(domain_need_, domain); }
int Quota::type_need(int type) const { return at(type_need_, type); }

int Quota::places_left() const {
  return std::accumulate(domain_need_.begin(), domain_need_.end(), 0);
}

int Quota::domain_supply(int domain) const {
  int sum = 0;
  for (std::size_t i = 0; i < supply_.size(); ++i) {
    if (task_domain_[i / banks::kItemTypes] == domain) sum += supply_[i];
  }
  return sum;
}

int Quota::type_supply(int type) const {
  int sum = 0;
  for (int task = 0; task < static_cast<int>(tasks_.size()); ++task) {
    sum += supply_[index({task, type})];
  }
  return sum;
}

void Quota::take(Cell cell) {
  remove_supply(cell);
  --at(domain_need_, domain_of(cell.task));
  --at(type_need_, cell.type);
  ++at(task_taken_, cell.task);
}

void Quota::demand_every_task() {
  for (std::size_t task = 0; task < tasks_.size(); ++task) {
    demanded_[task] = true;
    if (!feasible()) demanded_[task] = false;
  }
}

// Source -> domain (its places) -> task -> type (its places) -> sink. A demanded task has one unit
// of its domain reserved: it hangs on a source edge of its own.
bool Quota::feasible() const {
  const int tasks = static_cast<int>(tasks_.size());
  const int source = domains() + tasks + banks::kItemTypes;
  const int sink = source + 1;
  const auto task_node = [&](int task) { return domains() + task; };
  const auto type_node = [&](int type) { return domains() + tasks + type; };
  if (std::ranges::any_of(domain_need_, [](int need) { return need < 0; }) ||
      std::ranges::any_of(type_need_, [](int need) { return need < 0; })) {
    return false;
  }

  Flow flow(sink + 1);
  std::vector<int> free = domain_need_;
  for (int task = 0; task < tasks; ++task) {
    if (!demanded_[static_cast<std::size_t>(task)] || at(task_taken_, task) > 0) continue;
    if (--at(free, domain_of(task)) < 0) return false;
    flow.add_edge(source, task_node(task), 1);
  }
  for (int d = 0; d < domains(); ++d) flow.add_edge(source, d, at(free, d));
  for (int task = 0; task < tasks; ++task) {
    flow.add_edge(domain_of(task), task_node(task), at(domain_need_, domain_of(task)));
    for (int type = 0; type < banks::kItemTypes; ++type) {
      const int left = supply_[index({task, type})];
      if (left > 0) flow.add_edge(task_node(task), type_node(type), left);
    }
  }
  for (int type = 0; type < banks::kItemTypes; ++type) {
    flow.add_edge(type_node(type), sink, at(type_need_, type));
  }
  const int places = places_left();
  return std::accumulate(type_need_.begin(), type_need_.end(), 0) == places &&
         flow.run(source, sink) == places;
}

}  // namespace mockexam::exam
