#pragma once

#include <string_view>

#include "simulator/ui/sitting_view.h"
#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

// The question's text.
void append_stem(Body& body, const SittingView& view, int position, int cells);

// Where the answer is given: options, or places with the steps below, or prompts with the
// responses below. Rows the cursor can be on are numbered from 0: options as shown, places,
// prompts. `focus` is marked.
void append_answer(Body& body, const SittingView& view, int position, int focus, int cells);

// Rows of an item that the cursor can be on, and that a letter or digit picks.
[[nodiscard]] int focus_rows(const banks::Item& item);
[[nodiscard]] int pick_rows(const banks::Item& item);

// The row to begin on: what is chosen, else the first open place.
[[nodiscard]] int first_focus(const SittingView& view, int position);

}  // namespace mockexam::ui
