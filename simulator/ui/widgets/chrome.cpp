#include "simulator/ui/widgets/chrome.h"

#include "simulator/ui/screen.h"
#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"

namespace mockexam::ui {
namespace {

// A hidden clock comes back by itself when this little is left.
constexpr exam::Millis kAlwaysShown = std::chrono::minutes(5);

Role clock_role(const SittingView& view) {
  return view.remaining <= kAlwaysShown ? Role::Urgent : Role::Bar;
}

}  // namespace

void draw_header(Canvas& canvas, std::string_view left, std::string_view middle,
                 std::string_view right) {
  const int columns = canvas.size().columns;
  canvas.fill_row(0, Role::Bar);
  const int right_cells = display_width(right);
  const int left_room = columns - 1 - (right.empty() ? 0 : right_cells + 2);
  const int left_end = 1 + canvas.put(0, 1, ellipsis(left, left_room), Role::Bar);
  int right_start = columns;
  if (!right.empty() && left_end + right_cells + 2 <= columns) {
    right_start = canvas.put_right(0, columns - 1, right, Role::Bar);
  }
  const int middle_cells = display_width(middle);
  const int middle_start = right_start - middle_cells - 5;
  if (!middle.empty() && middle_start >= left_end + 2) {
    canvas.put(0, middle_start, middle, Role::Bar);
  }
}

void draw_footer(Canvas& canvas, KeyContext context, int rows, std::string_view message) {
  const Size size = canvas.size();
  const int row = size.rows - 1;
  if (!message.empty() && is_compact(size)) {
    canvas.clear(row, 0, 1, size.columns);
    canvas.fill_row(row, Role::Warning);
    canvas.put(row, 0, ellipsis(message, size.columns), Role::Warning);
    return;
  }
  canvas.fill_row(row, Role::Bar);
  canvas.put(row, 1, footer_text(context, rows, size.columns - 2), Role::Bar);
}

std::string time_left_text(const SittingView& view, bool compact) {
  if (!view.clock_shown && view.remaining > kAlwaysShown) return {};
  const std::string time = clock_text(view.remaining);
  return compact ? time : tr_fmt("Time left {}", time);
}

void draw_sitting_header(Canvas& canvas, const SittingView& view, std::string_view left,
                         std::string_view compact_left) {
  const bool compact = is_compact(canvas.size());
  const int answered = view.sitting->answered();
  const std::string done =
      compact ? tr_fmt("{} done", answered)
              : tr_fmt("{} answered  {} flagged", answered, view.sitting->flagged());
  const std::string time = time_left_text(view, compact);
  draw_header(canvas, compact ? compact_left : left, done, time);
  if (clock_role(view) == Role::Urgent && !time.empty()) {
    canvas.put_right(0, canvas.size().columns - 1, time, Role::Urgent);
  }
}

}  // namespace mockexam::ui
