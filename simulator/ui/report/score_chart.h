#pragma once

#include <span>
#include <string>

#include "questionbanks/model/exam_definition.h"
#include "simulator/ui/canvas.h"
#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

struct ScorePoint {
  std::string name;  // short, below the chart
  int scaled = 0;
  bool passed = false;
  bool focused = false;
};

// The smallest area a chart can be read in.
inline constexpr Size kSmallestChart{8, 56};

// Scaled scores in the order of time, the pass mark between those that passed and those that did
// not: `o` stands on or above its line, `x` below it, whatever rounding would do. Where not all
// points have room the last ones are shown. REQUIRES: area is not smaller than kSmallestChart
void draw_score_chart(Canvas& canvas, const Area& area, std::span<const ScorePoint> points,
                      const banks::Scale& scale);

}  // namespace mockexam::ui
