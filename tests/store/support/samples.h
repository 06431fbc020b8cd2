#pragma once

#include <string>
#include <vector>

#include "simulator/exam/attempt_store.h"
#include "simulator/store/open_options.h"
#include "tests/store/support/temp_folder.h"

namespace mockexam::store {

[[nodiscard]] OpenOptions options_in(const TempFolder& folder);

// Attempts with different `number` are different attempts.
[[nodiscard]] exam::NewAttempt sample_attempt(int number = 1);

// One event of each kind, with every field in use somewhere and a note in several scripts.
[[nodiscard]] std::vector<exam::Event> sample_events();

// An event that is different for each `seq`.
[[nodiscard]] exam::Event sample_event(int seq);

[[nodiscard]] exam::Beat sample_beat();
[[nodiscard]] exam::Outcome sample_outcome();

// All fields, which the types themselves do not compare.
[[nodiscard]] bool same(const exam::NewAttempt& a, const exam::NewAttempt& b);
[[nodiscard]] bool same(const exam::Beat& a, const exam::Beat& b);
[[nodiscard]] bool same(const exam::Outcome& a, const exam::Outcome& b);

void append_all(exam::AttemptStore& store, exam::AttemptId id,
                const std::vector<exam::Event>& events);

// The bytes of a file; empty if there is none.
[[nodiscard]] std::string bytes_of(const std::string& path);
void write_bytes(const std::string& path, const std::string& bytes);

}  // namespace mockexam::store
