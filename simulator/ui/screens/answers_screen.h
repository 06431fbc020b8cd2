#pragma once

#include <string>
#include <vector>

#include "simulator/ui/report/report_view.h"
#include "simulator/ui/screen.h"
#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

// The questions of a finished attempt with both answers and every reason, one after the other: all
// of them, or those that were not answered right.
class AnswersScreen : public Screen {
 public:
  // Where nothing is wrong all questions are shown.
  // REQUIRES: what the view points to outlives the screen; it has at least one item.
  AnswersScreen(ReportView view, bool wrong_only);

  [[nodiscard]] Command handle(const Key& key, Size window) override;
  void draw(Canvas& canvas) const override;

 private:
  [[nodiscard]] std::vector<int> wrong() const;
  [[nodiscard]] Body body(Size window) const;
  void go(int step);
  void toggle_wrong_only();
  void draw_full_header(Canvas& canvas) const;
  void draw_compact_header(Canvas& canvas, int lines) const;

  ReportView view_;
  bool wrong_only_ = false;
  int position_ = 0;
  int top_ = 0;
  std::string message_;  // until the next key
};

}  // namespace mockexam::ui
