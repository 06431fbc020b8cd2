#pragma once

#include "simulator/ui/report/report_view.h"
#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

// The score report for a column of `cells`: the score and how sure it is, domains, formats, times
// and what the figures leave out. REQUIRES: cells >= 20
[[nodiscard]] Body report_body(const ReportView& view, int cells);

}  // namespace mockexam::ui
