#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "questionbanks/markup/markup.h"

namespace mockexam::ui {

// A piece of a line of one look.
struct Run {
  std::string text;
  bool code = false;
  bool emphasis = false;

  friend bool operator==(const Run&, const Run&) = default;
};

struct Line {
  std::vector<Run> runs;  // none: an empty line
  int indent = 0;         // cells to leave free before the runs

  friend bool operator==(const Line&, const Line&) = default;
};

// Lays out marked-up text in a column `cells` wide; no line is wider than that, its indent
// included (but see `wrap` for wide characters in one cell). Blocks are separated by an empty
// line, the entries of a list stand together. Text of an entry hangs after its marker, code is
// indented by 2 and cut at the edge, inline code is kept whole where it fits; in columns too
// narrow for that nothing is indented. No lines for no blocks. REQUIRES: cells > 0.
[[nodiscard]] std::vector<Line> lay_out(const std::vector<banks::Block>& blocks, int cells,
                                        std::string_view language);

}  // namespace mockexam::ui
