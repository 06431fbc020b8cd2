#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mockexam::text {

inline constexpr char32_t kReplacement = 0xFFFD;

// A character and the bytes it takes in UTF-8.
struct Character {
  char32_t code = kReplacement;
  std::size_t bytes = 1;

  friend bool operator==(const Character&, const Character&) = default;
};

// The first character of `bytes`. A byte that begins no well-formed character (overlong forms and
// surrogates are none) is U+FFFD, one byte long. REQUIRES: bytes is not empty.
[[nodiscard]] Character first_character(std::string_view bytes);

// REQUIRES: code is a Unicode scalar value.
void append(std::string& out, char32_t code);

// Cells a terminal uses: 0 for combining marks, 1, or 2 for wide East Asian characters and emoji;
// ambiguous ones are narrow. -1 for control characters.
[[nodiscard]] int width(char32_t code);

// False for what may never be shown: control, format (bidi, zero-width, tags), private-use and
// unassigned characters, line separators, and everything meant to be ignored when drawn
// (variation selectors, fillers). The line feed is a control character here.
[[nodiscard]] bool is_allowed(char32_t code);

[[nodiscard]] bool is_letter(char32_t code);
[[nodiscard]] bool is_digit(char32_t code);

// A line feed of the source between these two is not a blank: both are of a script that writes no
// blanks between words (Japanese, Chinese), or one is full-width punctuation.
[[nodiscard]] bool joins_without_blank(char32_t before, char32_t after);

}  // namespace mockexam::text
