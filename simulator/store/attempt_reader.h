#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "simulator/exam/attempt_store.h"
#include "simulator/store/database.h"

namespace mockexam::store {

// All throw StoreError.

// Newest first. The events are neither read nor checked.
[[nodiscard]] std::vector<exam::AttemptSummary> read_summaries(Database& database);

// The whole attempt, every part checked against its hash: Corrupt says what is damaged.
// REQUIRES: a transaction.
[[nodiscard]] std::optional<exam::AttemptRecord> read_attempt(Database& database,
                                                              exam::AttemptId id);

// For each item of the exam: attempts, not discarded, in which it was shown.
[[nodiscard]] std::map<std::string, int> read_exposure(Database& database, const std::string& exam);

}  // namespace mockexam::store
