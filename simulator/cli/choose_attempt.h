#pragma once

#include "simulator/app/attempts.h"
#include "simulator/cli/context.h"

namespace mockexam::cli {

// The attempt the command line names, or the newest open one; open, and sat by nobody else as far
// as can be seen. Throws Failure, StoreError.
[[nodiscard]] exam::AttemptId choose_open(const Context& context, exam::AttemptStore* store);

// The attempt the command line names, or the newest one with a score. `store` may be null: none
// was made yet. Throws Failure, StoreError.
[[nodiscard]] app::FinishedAttempt choose_finished(const Context& context,
                                                   exam::AttemptStore* store);

[[nodiscard]] bool is_scored(const exam::AttemptSummary& attempt);

// "open", "submitted", "expired", "discarded".
[[nodiscard]] const char* word(exam::AttemptState state);

}  // namespace mockexam::cli
