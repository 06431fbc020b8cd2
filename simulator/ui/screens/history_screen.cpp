#include "simulator/ui/screens/history_screen.h"

#include <algorithm>

#include "simulator/ui/keymap.h"
#include "simulator/ui/report/history_body.h"
#include "simulator/ui/report/score_chart.h"
#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"
#include "simulator/ui/widgets/chrome.h"
#include "simulator/ui/widgets/text_page.h"

namespace mockexam::ui {
namespace {

constexpr int kHeader = 1;
constexpr int kAround = 2;     // the chart's heading and the blank row below it
constexpr int kLeastList = 6;  // rows left for the list, headings included
constexpr int kTallestChart = 13;

// The focused attempt's exam alone: other exams have other scales.
std::vector<ScorePoint> points_of(const std::vector<HistoryRow>& rows, const HistoryRow& focused) {
  std::vector<ScorePoint> points;
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
    if (row->exam != focused.exam) continue;
    points.push_back(
        {std::to_string(row->attempt), row->scaled, row->passed, row->attempt == focused.attempt});
  }
  return points;
}

}  // namespace

// The same for every focus, so that the list keeps its place.
int HistoryScreen::chart_rows(Size window) const {
  if (window.columns < kSmallestChart.columns || rows_.size() < 2) return 0;
  const int room = window.rows - kHeader - 1 - kAround - kLeastList;
  return room < kSmallestChart.rows ? 0 : std::min({room, window.rows / 2 - 2, kTallestChart});
}

int HistoryScreen::list_rows(Size window) const {
  const int chart = chart_rows(window);
  const int above = kHeader + 1 + (chart > 0 ? chart + kAround : 0);
  return std::max(window.rows - above - 1, 1);
}

int HistoryScreen::list_top(Size window) const {
  return top_showing({focus_, focus_ + 1}, top_, list_rows(window), static_cast<int>(rows_.size()));
}

Command HistoryScreen::handle(const Key& key, Size window) {
  const auto operation = operation_for(key, KeyContext::History);
  if (!operation) return Nothing{};
  if (*operation == Operation::Back) return Close{};
  if (*operation == Operation::Help) return Open{Place::Help};
  if (rows_.empty()) return Nothing{};
  if (*operation == Operation::Choose) return OpenReport{focused().attempt};
  const int last = static_cast<int>(rows_.size()) - 1;
  const int page = std::max(list_rows(window) - 1, 1);
  if (*operation == Operation::Up) --focus_;
  if (*operation == Operation::Down) ++focus_;
  if (*operation == Operation::PageUp) focus_ -= page;
  if (*operation == Operation::PageDown) focus_ += page;
  if (*operation == Operation::Top) focus_ = 0;
  if (*operation == Operation::Bottom) focus_ = last;
  focus_ = std::clamp(focus_, 0, last);
  top_ = list_top(window);
  return Nothing{};
}

void HistoryScreen::draw(Canvas& canvas) const {
  const Size size = canvas.size();
  const auto count = rows_.size();
  draw_header(canvas, tr("Results"), "",
              tr_fmt_n("{} finished exam", "{} finished exams", count, count));
  if (rows_.empty()) {
    Body body;
    append_wrapped(body, tr("No exam has been finished yet."), 1, text_cells(size) - 1, {});
    draw_text_page(canvas, body, kHeader, 0, {});
  } else {
    if (chart_rows(size) > 0) draw_chart(canvas);
    draw_list(canvas);
  }
  draw_footer(canvas, KeyContext::History, 0);
}

void HistoryScreen::draw_chart(Canvas& canvas) const {
  const Size size = canvas.size();
  const std::string heading =
      tr_fmt("Scaled scores of {} by attempt:  o pass  x fail", focused().exam);
  canvas.put(kHeader, 1, ellipsis(heading, size.columns - 2), Role::Strong);
  draw_score_chart(canvas, {kHeader + 1, 0, chart_rows(size), text_cells(size)},
                   points_of(rows_, focused()), focused().scale);
}

void HistoryScreen::draw_list(Canvas& canvas) const {
  const Size size = canvas.size();
  Body body = history_body(rows_, focus_, text_cells(size));
  const int rows = list_rows(size);
  const int first_row = size.rows - 1 - rows;
  const Body headings(body.begin(), body.begin() + 1);
  body.erase(body.begin());
  const int top = list_top(size);
  draw_body(canvas, headings, {first_row - 1, 0, 1, size.columns}, 0, focus_);
  draw_body(canvas, body, {first_row, 0, rows, size.columns}, top, focus_);
}

}  // namespace mockexam::ui
