#pragma once

#include <string>
#include <string_view>

#include "simulator/ui/canvas.h"
#include "simulator/ui/keymap.h"
#include "simulator/ui/sitting_view.h"

namespace mockexam::ui {

// The bar at the top: `left` is always shown, `right` if there is room, `middle` if there still is.
void draw_header(Canvas& canvas, std::string_view left, std::string_view middle,
                 std::string_view right);

// The bar at the bottom: the keys that work here, or `message` instead when it is not empty and
// the window is compact.
void draw_footer(Canvas& canvas, KeyContext context, int rows, std::string_view message = {});

// The header of every screen of a running sitting: `left`, what is done, the time left.
void draw_sitting_header(Canvas& canvas, const SittingView& view, std::string_view left,
                         std::string_view compact_left);

// "Time left 1:47:22", shorter when compact, empty when the clock is hidden.
[[nodiscard]] std::string time_left_text(const SittingView& view, bool compact);

}  // namespace mockexam::ui
