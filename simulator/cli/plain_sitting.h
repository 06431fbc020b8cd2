#pragma once

#include "simulator/app/attempts.h"
#include "simulator/cli/console.h"

namespace mockexam::cli {

// Sits `live` as a dialogue of lines over fd 0 and stdout until it is over or left, and returns the
// exit status. The end of the input, a signal and a reader that goes away pause the exam. Throws
// StoreError, TerminalError.
[[nodiscard]] int sit_plain(exam::AttemptStore& store, app::LiveAttempt& live, Console& console);

}  // namespace mockexam::cli
