#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "simulator/ui/text/wrap.h"

namespace mockexam::ui {

// What ending a line before a character costs.
enum class Break {
  Never,   // only by cutting
  Forced,  // in a token or word that is longer than a line
  Free,
};

// A character with its combining marks.
struct Cluster {
  std::size_t begin = 0;  // byte in the paragraph
  char32_t base = 0;
  int width = 0;  // cells, 0 to 2
  Break before = Break::Never;
  bool blank = false;  // dropped at a line's end

  friend bool operator==(const Cluster&, const Cluster&) = default;
};

// The characters of a paragraph (clean, no line feeds) and where lines may end: UAX #14 by
// libunistring with the tailorings of `wrap`, free of rules that differ between its versions.
// Within `unbroken` no break is free.
[[nodiscard]] std::vector<Cluster> find_breaks(std::string_view paragraph,
                                               std::string_view language,
                                               std::span<const ByteRange> unbroken);

}  // namespace mockexam::ui
