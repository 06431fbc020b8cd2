#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mockexam::ui {

// Cells a clean text takes on one line, by the width the terminal will use (ambiguous characters
// are narrow, combining marks 0, wide East Asian 2).
[[nodiscard]] int display_width(std::string_view text);

// Width of one character, 0 to 2.
[[nodiscard]] int display_width(char32_t ch);

// The longest beginning of `text` that fits in `cells`, never cutting a character from its marks.
[[nodiscard]] std::string_view clip(std::string_view text, int cells);

// `clip`, with the last cells replaced by "..." when something was cut.
[[nodiscard]] std::string ellipsis(std::string_view text, int cells);

// Breaks one paragraph into lines of at most `cells` cells: UAX #14 by libunistring, which is
// strict with Japanese (no line starts with small kana or the long-vowel mark), and two
// tailorings. No break inside tokens such as `ml.p4d.24xlarge`, `data.jsonl`, `e.g.`, `CI/CD`
// (words of letters may break after their hyphens); Korean breaks between words only (language
// "ko"). A token or word longer than a line breaks at its joints; what has none is cut at the
// edge. Blanks at a line's end are dropped. A line feed always ends a line. At least one line;
// REQUIRES: cells > 0 (a wide character in one cell is given a line of its own).
[[nodiscard]] std::vector<std::string_view> wrap(std::string_view paragraph, int cells,
                                                 std::string_view language);

// A part of a text, in bytes.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;  // one past the last
};

// As above; what is in one of `unbroken` stays on one line where it fits on one. REQUIRES: the
// ranges are in order and apart; `paragraph` has no line feeds.
[[nodiscard]] std::vector<std::string_view> wrap(std::string_view paragraph, int cells,
                                                 std::string_view language,
                                                 std::span<const ByteRange> unbroken);

// Cuts `text` every `cells` cells and keeps every blank, for code: between characters, never
// between a character and its marks. At least one line; REQUIRES: as `wrap`, no line feeds.
[[nodiscard]] std::vector<std::string_view> cut(std::string_view text, int cells);

}  // namespace mockexam::ui
