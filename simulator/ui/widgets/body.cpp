#include "simulator/ui/widgets/body.h"

#include <algorithm>

#include "questionbanks/markup/markup.h"
#include "simulator/ui/text/rich_text.h"
#include "simulator/ui/text/wrap.h"

namespace mockexam::ui {

void append_markup(Body& body, const text::SafeText& text, int column, int cells,
                   std::string_view language, Role role) {
  for (const Line& line : lay_out(banks::parse_markup(text), std::max(cells, 1), language)) {
    BodyLine out;
    out.column = column + line.indent;
    for (const Run& run : line.runs) {
      const bool strong = run.code && role == Role::Text;
      out.runs.push_back({run.text, strong ? Role::Strong : role});
    }
    body.push_back(std::move(out));
  }
}

void append_wrapped(Body& body, std::string_view text, int column, int cells,
                    std::string_view language, Role role) {
  for (const std::string_view line : wrap(text, std::max(cells, 1), language)) {
    BodyLine out;
    out.column = column;
    out.runs.push_back({std::string(line), role});
    body.push_back(std::move(out));
  }
}

void append_blank(Body& body) {
  body.emplace_back();
}

std::string body_text(const Body& body) {
  std::string out;
  for (const BodyLine& line : body) {
    std::string text(static_cast<std::size_t>(std::max(line.column, 0)), ' ');
    for (const BodyRun& run : line.runs) text += run.text;
    text.erase(text.find_last_not_of(' ') + 1);
    out += text + '\n';
  }
  return out;
}

void draw_body(Canvas& canvas, const Body& body, const Area& area, int top, int focus) {
  const int lines = static_cast<int>(body.size());
  for (int i = 0; i < area.rows && top + i < lines; ++i) {
    const BodyLine& line = body[static_cast<std::size_t>(top + i)];
    const int row = area.row + i;
    int column = line.column;
    for (const BodyRun& run : line.runs) {
      column += canvas.put(row, area.column + column, run.text, run.role, area.columns - column);
    }
    if (line.row == focus && line.cursor_column >= 0) {
      canvas.set_cursor({row, area.column + line.cursor_column});
    }
  }
}

LineRange lines_of(const Body& body, int row) {
  const auto belongs = [row](const BodyLine& line) { return line.row == row; };
  const auto first = std::ranges::find_if(body, belongs);
  const auto last = std::find_if_not(first, body.end(), belongs);
  return {static_cast<int>(first - body.begin()), static_cast<int>(last - body.begin())};
}

int clamp_top(int top, int rows, int lines) {
  return std::clamp(top, 0, std::max(lines - rows, 0));
}

int top_showing(LineRange range, int top, int rows, int lines) {
  if (range.end > top + rows) top = range.end - rows;
  if (range.begin < top) top = range.begin;
  return clamp_top(top, rows, lines);
}

}  // namespace mockexam::ui
