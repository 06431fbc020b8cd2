#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "questionbanks/text/safe_text.h"
#include "simulator/ui/canvas.h"

namespace mockexam::ui {

// A piece of a line in one role.
struct BodyRun {
  std::string text;
  Role role = Role::Text;

  friend bool operator==(const BodyRun&, const BodyRun&) = default;
};

// One line of a page that may be longer than the window.
struct BodyLine {
  int column = 0;
  std::vector<BodyRun> runs;
  int row = kNoRow;        // the row the cursor can be on that this line belongs to
  int cursor_column = -1;  // first lines of such rows: where the cursor rests

  static constexpr int kNoRow = -1;
};

using Body = std::vector<BodyLine>;

// A rectangle of the canvas.
struct Area {
  int row = 0;
  int column = 0;
  int rows = 0;
  int columns = 0;
};

// Appends a marked-up text (CommonMark) laid out for `cells`, beginning at `column`.
void append_markup(Body& body, const text::SafeText& text, int column, int cells,
                   std::string_view language, Role role = Role::Text);
// Appends a plain text, wrapped with every line beginning at `column`.
void append_wrapped(Body& body, std::string_view text, int column, int cells,
                    std::string_view language, Role role = Role::Text);
void append_blank(Body& body);

// The lines as plain text, trailing blanks cut, a line feed after each.
[[nodiscard]] std::string body_text(const Body& body);

// Draws the lines from `top` on into `area` and puts the cursor on `focus` if it is in there.
void draw_body(Canvas& canvas, const Body& body, const Area& area, int top, int focus);

// First and one past the last line of a row; {0, 0} when the body has no such row.
struct LineRange {
  int begin = 0;
  int end = 0;
};
[[nodiscard]] LineRange lines_of(const Body& body, int row);

// The nearest top to `top` that shows all of `range` (or its beginning, if it is too long) and
// does not scroll past the end.
[[nodiscard]] int top_showing(LineRange range, int top, int rows, int lines);
[[nodiscard]] int clamp_top(int top, int rows, int lines);

}  // namespace mockexam::ui
