#pragma once

#include "simulator/ui/report/report_view.h"
#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

// What the candidate answered and what is right, with every reason: the options of a choice item
// as they were shown, the two orders of an ordering, the prompts of a matching.
void append_answer_lists(Body& body, const ReportView& view, int position, int cells);

}  // namespace mockexam::ui
