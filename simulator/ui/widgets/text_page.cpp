#include "simulator/ui/widgets/text_page.h"

#include <algorithm>

#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"

namespace mockexam::ui {
namespace {

constexpr int kNoFocus = -2;

}  // namespace

int text_cells(Size window) {
  return std::clamp(window.columns - 1, 1, kWidestText);
}

Area text_area(Size window, int first_row) {
  const int below = is_compact(window) ? 1 : 2;
  return {first_row, 0, std::max(window.rows - first_row - below, 1), window.columns};
}

int scrolled(Operation operation, int top, int rows, int lines) {
  const int page = std::max(rows - 1, 1);
  if (operation == Operation::Up) --top;
  if (operation == Operation::Down) ++top;
  if (operation == Operation::PageUp) top -= page;
  if (operation == Operation::PageDown) top += page;
  if (operation == Operation::Top) top = 0;
  if (operation == Operation::Bottom) top = lines;
  return clamp_top(top, rows, lines);
}

std::string more_text(Size window, int top, int rows, int lines) {
  std::string text = top > 0 ? "^^" : "";
  if (top + rows >= lines) return text;
  if (!text.empty()) text += ' ';
  return text + (is_compact(window) ? "vv" : tr("more below vv"));
}

void draw_text_page(Canvas& canvas, const Body& body, int first_row, int top,
                    const std::string& message) {
  const Size size = canvas.size();
  const Area area = text_area(size, first_row);
  const int lines = static_cast<int>(body.size());
  const int first = clamp_top(top, area.rows, lines);
  draw_body(canvas, body, area, first, kNoFocus);
  const int column = first < lines ? body[static_cast<std::size_t>(first)].column : 0;
  canvas.set_cursor({area.row, std::clamp(column, 0, std::max(size.columns - 1, 0))});
  if (is_compact(size)) return;
  const int row = size.rows - 2;
  const int end = canvas.put_right(row, size.columns - 1, more_text(size, first, area.rows, lines),
                                   Role::Muted);
  canvas.put(row, 1, ellipsis(message, std::max(end - 2, 1)), Role::Warning);
}

}  // namespace mockexam::ui
