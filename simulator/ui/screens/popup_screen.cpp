#include "simulator/ui/screens/popup_screen.h"

#include <algorithm>

#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

Command PopupScreen::handle(const Key&, Size) {
  return Close{};
}

void PopupScreen::draw(Canvas& canvas) const {
  constexpr int kWidest = 72;
  const Size size = canvas.size();
  const int columns = std::min(size.columns, kWidest);
  Body body;
  for (const std::string& paragraph : paragraphs_) {
    if (!body.empty() && size.rows >= kComfortable.rows) append_blank(body);
    append_wrapped(body, paragraph, 0, columns - 4, language_);
  }
  const int rows = std::min(static_cast<int>(body.size()), std::max(size.rows - 3, 1));
  const int top = std::max((size.rows - rows - 2) / 2, 1);
  const int left = (size.columns - columns) / 2;
  canvas.clear(top, left, rows + 2, columns);
  const auto edge = [&](int row) {
    canvas.put(row, left, "+", Role::Warning);
    canvas.line(row, left + 1, columns - 2, '-', Role::Warning);
    canvas.put(row, left + columns - 1, "+", Role::Warning);
  };
  edge(top);
  for (int i = 0; i < rows; ++i) {
    canvas.put(top + 1 + i, left, "|", Role::Warning);
    canvas.put(top + 1 + i, left + columns - 1, "|", Role::Warning);
  }
  edge(top + rows + 1);
  draw_body(canvas, body, {top + 1, left + 2, rows, columns - 4}, 0, -2);
  canvas.set_cursor({top + 1, left + 2});
}

}  // namespace mockexam::ui
