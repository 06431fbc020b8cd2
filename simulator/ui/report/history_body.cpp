#include "simulator/ui/report/history_body.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "simulator/ui/date_text.h"
#include "simulator/ui/report/report_words.h"
#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"

namespace mockexam::ui {
namespace {

constexpr int kColumns = 8;
constexpr int kMargin = 1;
constexpr int kMark = 2;
constexpr int kGap = 2;

using Cells = std::array<std::string, kColumns>;
using Widths = std::array<int, kColumns>;

// Which columns go first when there is no room: number, date, time of day, score, correct, time
// used, mode, exam. The number and the score always stay.
constexpr std::array<int, kColumns> kDroppedAt{0, 5, 4, 0, 3, 2, 1, 1};
constexpr int kDrops = 5;
constexpr std::array<bool, kColumns> kRightAligned{true, false, false, true,
                                                   true, true,  false, false};

Cells titles() {
  return {tr("No"),      tr("Ended"), "",         tr("Score"),
          tr("Correct"), tr("Time"),  tr("Mode"), tr("Exam")};
}

Cells cells_of(const HistoryRow& row) {
  const std::string date = date_text(row.ended);
  const std::size_t blank = std::min(date.find(' '), date.size());
  return {std::to_string(row.attempt),
          date.substr(0, blank),
          date.substr(std::min(blank + 1, date.size())),
          std::to_string(row.scaled) + " " + outcome_word(row.passed),
          tr_fmt("{} of {}", row.raw, row.scored),
          duration_text(row.used),
          row.mode,
          row.exam};
}

// A dropped column has no width.
Widths fit(const std::vector<Cells>& table, int cells) {
  Widths widths{};
  for (int drop = 0; drop <= kDrops; ++drop) {
    int total = 0;
    for (std::size_t column = 0; column < kColumns; ++column) {
      widths[column] = 0;
      if (kDroppedAt[column] != 0 && kDroppedAt[column] <= drop) continue;
      for (const Cells& row : table) {
        widths[column] = std::max(widths[column], display_width(row[column]));
      }
      total += widths[column] + (total > 0 ? kGap : 0);
    }
    if (total <= cells) break;
  }
  return widths;
}

std::string join(const Cells& row, const Widths& widths, int cells) {
  std::string text;
  for (std::size_t column = 0; column < kColumns; ++column) {
    if (widths[column] == 0) continue;
    if (!text.empty()) text += std::string(kGap, ' ');
    const std::string blanks(static_cast<std::size_t>(widths[column] - display_width(row[column])),
                             ' ');
    text += kRightAligned[column] ? blanks + row[column] : row[column] + blanks;
  }
  return ellipsis(text, cells);
}

}  // namespace

Body history_body(std::span<const HistoryRow> rows, int focus, int cells) {
  std::vector<Cells> table{titles()};
  for (const HistoryRow& row : rows) table.push_back(cells_of(row));
  const int column = kMargin + (focus < 0 ? 0 : kMark);
  const Widths widths = fit(table, cells - column);
  Body body;
  for (std::size_t i = 0; i < table.size(); ++i) {
    BodyLine line;
    line.column = column;
    line.row = static_cast<int>(i) - 1;
    const bool focused = focus >= 0 && line.row == focus;
    const Role role = i == 0 ? Role::Strong : focused ? Role::Focus : Role::Text;
    line.runs.push_back({join(table[i], widths, cells - column), role});
    if (focused) {
      line.column = kMargin;
      line.cursor_column = kMargin;
      line.runs.insert(line.runs.begin(), {"> ", Role::Focus});
    }
    body.push_back(std::move(line));
  }
  return body;
}

}  // namespace mockexam::ui
