#pragma once

#include <vector>

#include "simulator/exam/attempt_store.h"
#include "simulator/store/database.h"
#include "simulator/store/digest.h"

namespace mockexam::store {

// Adds event `seq` and moves the attempt's head on to it. An event that is there already must be
// the same one. REQUIRES: a write transaction, which the caller commits.
// Throws StoreError: Corrupt for an unknown attempt, a gap, or another event of this number.
void append_event(Database& database, exam::AttemptId id, int seq, const exam::Event& event);

// All events of an attempt whose facts have the digest `facts`. REQUIRES: a transaction.
// Throws StoreError: Corrupt, naming the first event that is damaged or missing.
[[nodiscard]] std::vector<exam::Event> read_events(Database& database, exam::AttemptId id,
                                                   const Digest& facts);

}  // namespace mockexam::store
