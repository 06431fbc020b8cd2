#pragma once

#include "simulator/ui/canvas.h"

namespace mockexam::terminal {

// The size to draw for, from what the terminal said: at least 1x1, at most 500 rows of 1000
// columns, and `fallback` where it said 0 (serial lines do).
[[nodiscard]] ui::Size sane_size(ui::Size told, ui::Size fallback);

// The size of the window behind `fd`; `fallback` when there is none. $LINES and $COLUMNS do not
// count: nobody updates them when the window changes.
[[nodiscard]] ui::Size window_size(int fd, ui::Size fallback);

}  // namespace mockexam::terminal
