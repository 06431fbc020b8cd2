#include "simulator/cli/text_table.h"

#include <algorithm>
#include <cstddef>

#include "simulator/ui/text/wrap.h"

namespace mockexam::cli {
namespace {

constexpr int kGap = 2;

std::string line_of(const std::vector<TextTable::Column>& columns,
                    const std::vector<std::string>& cells, const std::vector<int>& widths) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const int missing = widths[i] - ui::display_width(cells[i]);
    const std::string blanks(static_cast<std::size_t>(missing), ' ');
    line += columns[i].right ? blanks + cells[i] : cells[i] + blanks;
    line.append(kGap, ' ');
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

}  // namespace

std::string TextTable::text() const {
  std::vector<std::string> headings;
  std::vector<int> widths;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    headings.push_back(columns_[i].heading);
    widths.push_back(ui::display_width(columns_[i].heading));
    for (const auto& cells : rows_) {
      widths.back() = std::max(widths.back(), ui::display_width(cells[i]));
    }
  }
  std::string out = line_of(columns_, headings, widths);
  for (const auto& cells : rows_) out += line_of(columns_, cells, widths);
  return out;
}

}  // namespace mockexam::cli
