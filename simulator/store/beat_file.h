#pragma once

#include <optional>
#include <string>

#include "simulator/exam/attempt_store.h"

// Signs of life, in `attempt-<id>.beat` beside the database: one line, written in place by one
// system call and not synced, so that one every few seconds wakes no disk. That survives the death
// of the program, which is what they are for. After a power cut an older one may stand there, or
// none; then less time is charged.
namespace mockexam::store {

// Throws StoreError.
void write_beat(const std::string& folder, exam::AttemptId id, const exam::Beat& beat);

// Nothing when there is none, or none that is whole.
[[nodiscard]] std::optional<exam::Beat> read_beat(const std::string& folder, exam::AttemptId id);

// Removes one that an attempt of another database left under this number. Throws StoreError.
void forget_beat(const std::string& folder, exam::AttemptId id);

}  // namespace mockexam::store
