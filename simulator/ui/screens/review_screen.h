#pragma once

#include <vector>

#include "simulator/ui/screen.h"
#include "simulator/ui/sitting_view.h"

namespace mockexam::ui {

// All questions of a running sitting at a glance: what was answered, what is flagged, what was
// not read to its end; filters; the way to submit.
class ReviewScreen : public Screen {
 public:
  // REQUIRES: `view` outlives the screen.
  explicit ReviewScreen(const SittingView& view);

  [[nodiscard]] Command handle(const Key& key, Size window) override;
  void draw(Canvas& canvas) const override;

 private:
  enum class Filter { All, Open, Flagged, Unread };

  [[nodiscard]] bool passes(Filter filter, int position) const;
  [[nodiscard]] int count(Filter filter) const;
  [[nodiscard]] std::vector<int> shown() const;
  [[nodiscard]] Command set_filter(Filter filter);
  // By `step` entries of the filtered list, staying inside it.
  void move(int step);
  [[nodiscard]] int columns_in(Size window) const;
  void draw_filters(Canvas& canvas) const;
  void draw_grid(Canvas& canvas, int first_row, int rows) const;
  void draw_details(Canvas& canvas, int row) const;
  [[nodiscard]] std::string cell_text(int position) const;

  const SittingView& view_;
  Filter filter_ = Filter::All;
  int focus_ = 0;  // a position
};

}  // namespace mockexam::ui
