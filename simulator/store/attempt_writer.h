#pragma once

#include "simulator/exam/attempt_store.h"
#include "simulator/store/database.h"

namespace mockexam::store {

// Each REQUIRES a write transaction, which the caller commits, and throws StoreError.

// Stores an attempt and its texts. The exam, the seed and the start name an attempt: the same one
// again gives the id it has; another one with this name is refused.
// REQUIRES: `items` are the form's, in its order.
[[nodiscard]] exam::AttemptId write_attempt(Database& database, const exam::NewAttempt& attempt);


// The last outcome stands. REQUIRES: its state is not Open.
void write_outcome(Database& database, exam::AttemptId id, const exam::Outcome& outcome);

}  // namespace mockexam::store
