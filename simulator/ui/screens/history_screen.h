#pragma once

#include <string>
#include <vector>

#include "simulator/ui/report/report_view.h"
#include "simulator/ui/screen.h"

namespace mockexam::ui {

// The finished attempts, newest first, with a chart of the scores where there is room.
class HistoryScreen : public Screen {
 public:
  explicit HistoryScreen(std::vector<HistoryRow> rows) : rows_(std::move(rows)) {}

  [[nodiscard]] Command handle(const Key& key, Size window) override;
  void draw(Canvas& canvas) const override;

 private:
  // Rows of the window the chart takes; 0 without one.
  [[nodiscard]] int chart_rows(Size window) const;
  [[nodiscard]] int list_rows(Size window) const;
  // The first row of the list in the window; one line each.
  [[nodiscard]] int list_top(Size window) const;
  [[nodiscard]] const HistoryRow& focused() const {
    return rows_[static_cast<std::size_t>(focus_)];
  }
  void draw_chart(Canvas& canvas) const;
  void draw_list(Canvas& canvas) const;

  std::vector<HistoryRow> rows_;
  int focus_ = 0;
  int top_ = 0;
};

}  // namespace mockexam::ui
