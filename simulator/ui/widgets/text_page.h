#pragma once

#include <string>

#include "simulator/ui/keymap.h"
#include "simulator/ui/screen.h"
#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

// A page of text between a header and a footer, longer than the window or not. All functions are
// for a page whose text begins in row `first_row`; the row above the footer is kept free for the
// status except in compact windows.

// Longer lines than this are hard to read.
inline constexpr int kWidestText = 100;

[[nodiscard]] int text_cells(Size window);
[[nodiscard]] Area text_area(Size window, int first_row);

// Where `operation` takes the top line: up, down, by pages, to the ends; else `top`.
[[nodiscard]] int scrolled(Operation operation, int top, int rows, int lines);

// "^^" for text above, "vv" for text below, in words where there is room.
[[nodiscard]] std::string more_text(Size window, int top, int rows, int lines);

// Draws the text, the cursor on its first line, and, except in compact windows, `message` and what
// more there is above the footer.
void draw_text_page(Canvas& canvas, const Body& body, int first_row, int top,
                    const std::string& message);

}  // namespace mockexam::ui
