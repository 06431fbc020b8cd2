#include "questionbanks/model/exam_definition.h"

#include <algorithm>

namespace mockexam::banks {

const Domain* ExamDefinition::find_domain(const std::string& wanted) const {
  const auto found = std::ranges::find(domains, wanted, &Domain::id);
  return found == domains.end() ? nullptr : &*found;
}

const Task* ExamDefinition::find_task(const std::string& wanted) const {
  for (const Domain& domain : domains) {
    const auto found = std::ranges::find(domain.tasks, wanted, &Task::id);
    if (found != domain.tasks.end()) return &*found;
  }
  return nullptr;
}

const TypeRule* ExamDefinition::find_type(ItemType type) const {
  const auto found = std::ranges::find(types, type, &TypeRule::type);
  return found == types.end() ? nullptr : &*found;
}

std::chrono::milliseconds ExamDefinition::time_with(const ExtraTime* extra) const {
  if (extra == nullptr) return time;
  const auto base = std::chrono::seconds(time + extra->minutes);
  const auto share = std::chrono::seconds((base.count() * extra->percent + 99) / 100);
  return base + share;
}

const char* word(ExamStatus status) {
  switch (status) {
    case ExamStatus::Active: return "active";
    case ExamStatus::Retired: return "retired";
    case ExamStatus::Beta: return "beta";
  }
  return "";
}

const char* word(SleepPolicy policy) {
  switch (policy) {
    case SleepPolicy::Pause: return "pause";
    case SleepPolicy::Run: return "run";
  }
  return "";
}

}  // namespace mockexam::banks
