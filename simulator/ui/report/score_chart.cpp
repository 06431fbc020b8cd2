#include "simulator/ui/report/score_chart.h"

#include <algorithm>
#include <cmath>

#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"

namespace mockexam::ui {
namespace {

constexpr int kAxis = 7;  // column of the axis, behind "  1000 "
constexpr int kSlot = 8;  // "x 1000" and a gap
constexpr int kWidestSlot = 14;
constexpr int kBelow = 2;  // the axis and the names

// Which row of the plot stands for which score.
class Rows {
 public:
  Rows(std::span<const ScorePoint> points, const banks::Scale& scale, int rows) : scale_(scale) {
    low_ = scale.pass;
    bool any_passed = false;
    for (const ScorePoint& point : points) {
      any_passed = any_passed || point.passed;
      if (!point.passed) low_ = std::min(low_, point.scaled);
    }
    const bool any_failed = low_ < scale.pass;
    pass_row_ = !any_failed ? rows - 1 : any_passed ? rows / 2 : 1;
    below_ = rows - 1 - pass_row_;
    low_ = std::max(low_ / 100 * 100, scale.min);
  }

  [[nodiscard]] int pass_row() const { return pass_row_; }
  [[nodiscard]] int lowest_row() const { return pass_row_ + below_; }
  [[nodiscard]] int low() const { return low_; }

  [[nodiscard]] int of(const ScorePoint& point) const {
    if (point.passed) {
      const double share =
          static_cast<double>(point.scaled - scale_.pass) / std::max(scale_.max - scale_.pass, 1);
      return pass_row_ - std::clamp(static_cast<int>(std::lround(share * pass_row_)), 0, pass_row_);
    }
    const double share =
        static_cast<double>(scale_.pass - point.scaled) / std::max(scale_.pass - low_, 1);
    return pass_row_ + std::clamp(static_cast<int>(std::ceil(share * below_)), 1, below_);
  }

 private:
  const banks::Scale& scale_;
  int pass_row_ = 0;
  int below_ = 0;
  int low_ = 0;
};

void draw_axes(Canvas& canvas, const Area& area, const Rows& rows, const banks::Scale& scale) {
  const int axis = area.column + kAxis;
  const int plot_rows = area.rows - kBelow;
  for (int row = 0; row < plot_rows; ++row) canvas.put(area.row + row, axis, "|", Role::Muted);
  canvas.put_right(area.row, axis - 1, std::to_string(scale.max));
  canvas.put_right(area.row + rows.pass_row(), axis - 1, std::to_string(scale.pass));
  if (rows.lowest_row() > rows.pass_row()) {
    canvas.put_right(area.row + rows.lowest_row(), axis - 1, std::to_string(rows.low()));
  }
  const int cells = area.columns - kAxis - 1;
  canvas.line(area.row + rows.pass_row(), axis + 1, cells, '-', Role::Muted);
  canvas.put_right(area.row + rows.pass_row(), axis + 1 + cells, std::string(" ") + tr("pass"),
                   Role::Muted);
  canvas.put(area.row + plot_rows, axis, "+", Role::Muted);
  canvas.line(area.row + plot_rows, axis + 1, cells, '-', Role::Muted);
}

Role role_of(const ScorePoint& point) {
  if (point.focused) return Role::Focus;
  return point.passed ? Role::Right : Role::Wrong;
}

}  // namespace

void draw_score_chart(Canvas& canvas, const Area& area, std::span<const ScorePoint> points,
                      const banks::Scale& scale) {
  const int cells = area.columns - kAxis - 2 - display_width(tr("pass")) - 1;
  const auto room = static_cast<std::size_t>(std::max(cells / kSlot, 1));
  if (points.size() > room) points = points.last(room);
  if (points.empty()) return;
  const int slot = std::clamp(cells / static_cast<int>(points.size()), 1, kWidestSlot);
  const Rows rows(points, scale, area.rows - kBelow);
  draw_axes(canvas, area, rows, scale);
  int column = area.column + kAxis + 2;
  for (const ScorePoint& point : points) {
    canvas.put(area.row + rows.of(point), column,
               (point.passed ? "o " : "x ") + std::to_string(point.scaled), role_of(point));
    canvas.put(area.row + area.rows - 1, column, point.name, role_of(point), slot - 1);
    column += slot;
  }
}

}  // namespace mockexam::ui
