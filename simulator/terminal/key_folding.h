#pragma once

namespace mockexam::terminal {

// The ASCII character on the key that typed `typed`, for keyboards left in an East Asian input
// mode: full-width forms, Japanese punctuation, and the Korean letters of the standard two-set
// (Dubeolsik) layout. Everything else is returned as it is.
[[nodiscard]] char32_t fold_to_ascii_key(char32_t typed);

}  // namespace mockexam::terminal
