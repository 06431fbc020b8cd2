#pragma once

#include <optional>
#include <string_view>

#include "simulator/exam/attempt_store.h"

namespace mockexam::store {

// The words of outcome.state. An open attempt has no outcome and no word.
// REQUIRES: `state` is not Open (std::logic_error).
[[nodiscard]] std::string_view to_word(exam::AttemptState state);

[[nodiscard]] std::optional<exam::AttemptState> to_state(std::string_view word);

}  // namespace mockexam::store
