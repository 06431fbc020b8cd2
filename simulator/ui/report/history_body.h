#pragma once

#include <span>
#include <string_view>

#include "simulator/ui/report/report_view.h"
#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

// A line of headings and a line for each attempt, numbered as body rows from 0; columns that do
// not fit are left out, the least important first. `focus` is marked; -1 for none, which leaves
// its column out. REQUIRES: cells >= 20
[[nodiscard]] Body history_body(std::span<const HistoryRow> rows, int focus, int cells);

}  // namespace mockexam::ui
