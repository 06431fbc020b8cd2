#include "simulator/ui/report/labels.h"

#include <algorithm>
#include <cstddef>

#include "simulator/ui/text/wrap.h"

namespace mockexam::ui {
namespace {

constexpr int kGap = 2;
// Text in a narrower column is hard to read.
constexpr int kLeastText = 30;
constexpr int kIndentBelow = 2;

}  // namespace

void put_before(BodyLine& line, int column, std::string_view text, Role role) {
  const int gap = line.runs.empty() ? 0 : line.column - column - display_width(text);
  if (gap > 0) {
    line.runs.insert(line.runs.begin(),
                     {std::string(static_cast<std::size_t>(gap), ' '), Role::Text});
  }
  line.runs.insert(line.runs.begin(), {std::string(text), role});
  line.column = column;
}

void append_labelled(Body& body, std::span<const Labelled> rows, int column, int cells,
                     std::string_view language) {
  int label_cells = 0;
  for (const Labelled& row : rows) label_cells = std::max(label_cells, display_width(row.label));
  const int beside = column + label_cells + kGap;
  const bool is_beside = cells - beside >= kLeastText;
  const int text_column = is_beside ? beside : column + kIndentBelow;
  for (const Labelled& row : rows) {
    if (!is_beside) append_wrapped(body, row.label, column, cells - column, language, Role::Strong);
    const std::size_t first = body.size();
    append_wrapped(body, row.text, text_column, cells - text_column, language);
    if (is_beside) put_before(body[first], column, row.label, Role::Strong);
  }
}

}  // namespace mockexam::ui
