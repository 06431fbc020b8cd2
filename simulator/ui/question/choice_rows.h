#pragma once

#include "simulator/ui/sitting_view.h"
#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

void append_choice_rows(Body& body, const SittingView& view, int position, int focus, int cells);

}  // namespace mockexam::ui
