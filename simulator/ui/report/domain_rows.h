#pragma once

#include <string>

#include "simulator/ui/report/report_view.h"
#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

// How each domain went: its weight, k of n, a bar where there is room for one, its band.
void append_domain_rows(Body& body, const ReportView& view, int column, int cells);

// "######|##.." in `cells` cells: the share right, and at `|` the share a candidate who just
// passes is expected to reach. The right share ends at or behind the mark iff `meets`, whatever
// rounding would do.
// REQUIRES: scored > 0; cells >= 3
[[nodiscard]] std::string share_bar(const scoring::Tally& tally, int cut_permille, bool meets,
                                    int cells);

}  // namespace mockexam::ui
