#include "tests/support/memory_store.h"

#include <stdexcept>

namespace mockexam::tests {
namespace {

class MemoryLock : public exam::AttemptLock {
 public:
  explicit MemoryLock(bool& held) : held_(held) { held_ = true; }
  ~MemoryLock() override { held_ = false; }

 private:
  bool& held_;
};

}  // namespace

void MemoryStore::fail_if_told(bool before) {
  if (failing && before != written_anyway) throw exam::StoreError(*failing, "told to fail");
}

exam::AttemptId MemoryStore::create(const exam::NewAttempt& attempt) {
  fail_if_told(true);
  const exam::AttemptId id = static_cast<exam::AttemptId>(records_.size()) + 1;
  exam::AttemptRecord record;
  record.fixed = attempt;
  record.summary.id = id;
  record.summary.exam = attempt.form.exam;
  record.summary.mode = attempt.mode;
  record.summary.started = attempt.started;
  record.summary.items = static_cast<int>(attempt.form.items.size());
  record.summary.limit = attempt.limit;
  records_.emplace(id, std::move(record));
  fail_if_told(false);
  return id;
}

void MemoryStore::append(exam::AttemptId id, int seq, const exam::Event& event) {
  ++appends;
  fail_if_told(true);
  auto& events = records_[id].events;
  const auto next = static_cast<int>(events.size()) + 1;
  if (seq > next) throw std::logic_error("a gap in the events");
  if (seq == next) events.push_back(event);
  if (events[static_cast<std::size_t>(seq) - 1] != event) {
    throw std::logic_error("another event of this number");
  }
  fail_if_told(false);
}

void MemoryStore::beat(exam::AttemptId id, const exam::Beat& beat) {
  ++beats;
  fail_if_told(true);
  records_[id].beat = beat;
  fail_if_told(false);
}

void MemoryStore::finish(exam::AttemptId id, const exam::Outcome& outcome) {
  fail_if_told(true);
  auto& summary = records_.at(id).summary;
  summary.state = outcome.state;
  if (outcome.state != exam::AttemptState::Discarded) summary.outcome = outcome;
  fail_if_told(false);
}

std::vector<exam::AttemptSummary> MemoryStore::list() {
  std::vector<exam::AttemptSummary> all;
  for (auto record = records_.rbegin(); record != records_.rend(); ++record) {
    all.push_back(record->second.summary);
  }
  return all;
}

std::optional<exam::AttemptRecord> MemoryStore::load(exam::AttemptId id) {
  const auto found = records_.find(id);
  if (found == records_.end()) return std::nullopt;
  return found->second;
}

std::map<std::string, int> MemoryStore::exposure(const std::string& exam) {
  std::map<std::string, int> shown;
  for (const auto& [id, record] : records_) {
    if (record.summary.exam != exam) continue;
    std::map<int, bool> seen;
    for (const auto& event : record.events) {
      if (event.kind == exam::EventKind::Show) seen[event.position] = true;
    }
    for (const auto& [position, yes] : seen) {
      ++shown[record.fixed.form.items[static_cast<std::size_t>(position)].id];
    }
  }
  return shown;
}

std::unique_ptr<exam::AttemptLock> MemoryStore::lock(exam::AttemptId id) {
  if (locked_[id]) return nullptr;
  return std::make_unique<MemoryLock>(locked_[id]);
}

}  // namespace mockexam::tests
