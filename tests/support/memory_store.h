#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "simulator/exam/attempt_store.h"

namespace mockexam::tests {

// A store in memory that keeps the contract, and can be told to fail.
class MemoryStore : public exam::AttemptStore {
 public:
  // While set, writing calls throw this kind of error; `written_anyway` makes them do their work
  // first, as a commit whose outcome is unknown may.
  std::optional<exam::StoreError::Kind> failing;
  bool written_anyway = false;
  int appends = 0;  // calls that asked for one
  int beats = 0;

  [[nodiscard]] exam::AttemptId create(const exam::NewAttempt& attempt) override;
  void append(exam::AttemptId id, int seq, const exam::Event& event) override;
  void beat(exam::AttemptId id, const exam::Beat& beat) override;
  void finish(exam::AttemptId id, const exam::Outcome& outcome) override;
  [[nodiscard]] std::vector<exam::AttemptSummary> list() override;
  [[nodiscard]] std::optional<exam::AttemptRecord> load(exam::AttemptId id) override;
  [[nodiscard]] std::map<std::string, int> exposure(const std::string& exam) override;
  [[nodiscard]] std::unique_ptr<exam::AttemptLock> lock(exam::AttemptId id) override;

 private:
  void fail_if_told(bool before);

  std::map<exam::AttemptId, exam::AttemptRecord> records_;
  std::map<exam::AttemptId, bool> locked_;
};

}  // namespace mockexam::tests
