#pragma once

#include "simulator/ui/report/report_view.h"
#include "simulator/ui/screen.h"

namespace mockexam::ui {

// The score report of a finished attempt.
class ReportScreen : public Screen {
 public:
  // REQUIRES: what the view points to outlives the screen.
  explicit ReportScreen(ReportView view) : view_(view) {}

  [[nodiscard]] Command handle(const Key& key, Size window) override;
  void draw(Canvas& canvas) const override;

 private:
  ReportView view_;
  int top_ = 0;
};

}  // namespace mockexam::ui
