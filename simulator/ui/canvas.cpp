#include "simulator/ui/canvas.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "questionbanks/text/character.h"
#include "simulator/ui/text/wrap.h"

namespace mockexam::ui {
namespace {

bool is_control(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

char letter(Role role) {
  switch (role) {
    case Role::Text:
      return '.';
    case Role::Strong:
      return 'S';
    case Role::Bar:
      return 'B';
    case Role::Focus:
      return 'F';
    case Role::Muted:
      return 'M';
    case Role::Struck:
      return 'K';
    case Role::Right:
      return 'R';
    case Role::Wrong:
      return 'W';
    case Role::Warning:
      return 'N';
    case Role::Urgent:
      return 'U';
  }
  return '?';
}

// The cells from `first` that are in [0, size), however many were asked for.
struct Cut {
  int first = 0;
  int last = 0;  // one past
};

Cut cut_to(int size, int first, int count) {
  const std::int64_t last = std::int64_t{first} + std::max(0, count);
  return {std::clamp(first, 0, size), static_cast<int>(std::clamp<std::int64_t>(last, 0, size))};
}

}  // namespace

Canvas::Canvas(Size size)
    : size_{std::max(0, size.rows), std::max(0, size.columns)},
      cells_(static_cast<std::size_t>(size_.rows) * static_cast<std::size_t>(size_.columns)) {}

std::size_t Canvas::index(int row, int column) const {
  return static_cast<std::size_t>(row) * static_cast<std::size_t>(size_.columns) +
         static_cast<std::size_t>(column);
}

const Cell& Canvas::at(int row, int column) const {
  static const Cell outside;
  const bool inside = row >= 0 && row < size_.rows && column >= 0 && column < size_.columns;
  return inside ? cells_[index(row, column)] : outside;
}

// Makes a cell free to be written: what is left of a wide character it was half of is a blank.
void Canvas::blank(int row, int column) {
  Cell& here = cell(row, column);
  if (here.width == 0 && column > 0) {
    Cell& left = cell(row, column - 1);
    left.text = ' ';
    left.width = 1;
  }
  if (here.width == 2 && column + 1 < size_.columns) {
    Cell& right = cell(row, column + 1);
    right.text = ' ';
    right.width = 1;
  }
  here.text = ' ';
  here.width = 1;
}

Cell* Canvas::write(int row, int column, std::string_view character, int width, Role role) {
  if (row < 0 || row >= size_.rows) return nullptr;
  if (column + width <= 0 || column >= size_.columns) return nullptr;
  if (column < 0) {  // The right half of a wide character.
    blank(row, 0);
    cell(row, 0).role = role;
    return nullptr;
  }
  blank(row, column);
  Cell& base = cell(row, column);
  if (width == 2) {
    blank(row, column + 1);
    Cell& right = cell(row, column + 1);
    right.text.clear();
    right.width = 0;
    right.role = role;
  }
  base.text = character;
  base.width = width;
  base.role = role;
  return &base;
}

int Canvas::put(int row, int column, std::string_view text, Role role, int max_cells) {
  const std::int64_t room = std::int64_t{size_.columns} - column;
  const std::int64_t limit = std::min<std::int64_t>(room, max_cells);
  Cell* base = nullptr;
  int used = 0;
  while (!text.empty() && text.front() != '\n') {
    const text::Character next = text::first_character(text);
    const std::string_view bytes = text.substr(0, next.bytes);
    text.remove_prefix(next.bytes);
    if (is_control(next.code)) continue;
    const int width = display_width(next.code);
    if (used + width > limit) break;
    if (width > 0) {
      base = write(row, column + used, bytes, width, role);
    } else if (base != nullptr) {
      base->text += bytes;
    }
    used += width;
  }
  return used;
}

int Canvas::put_right(int row, int end_column, std::string_view text, Role role) {
  text = text.substr(0, text.find('\n'));
  const int start = end_column - display_width(text);
  put(row, start, text, role, end_column - start);
  return start;
}

void Canvas::fill_row(int row, Role role) {
  if (row < 0 || row >= size_.rows) return;
  for (int column = 0; column < size_.columns; ++column) cell(row, column).role = role;
}

void Canvas::line(int row, int column, int cells, char fill, Role role) {
  const std::string_view character(&fill, 1);
  const Cut cut = cut_to(size_.columns, column, cells);
  for (int at = cut.first; at < cut.last; ++at) write(row, at, character, 1, role);
}

void Canvas::clear(int row, int column, int rows, int columns) {
  const Cut down = cut_to(size_.rows, row, rows);
  const Cut across = cut_to(size_.columns, column, columns);
  for (int y = down.first; y < down.last; ++y) {
    for (int x = across.first; x < across.last; ++x) {
      blank(y, x);
      cell(y, x).role = Role::Text;
    }
  }
}

std::string Canvas::to_string() const {
  std::string out;
  for (int row = 0; row < size_.rows; ++row) {
    for (int column = 0; column < size_.columns; ++column) out += at(row, column).text;
    out.erase(out.find_last_not_of(' ') + 1);
    out += '\n';
  }
  return out;
}

std::string Canvas::roles_to_string() const {
  std::string out;
  for (int row = 0; row < size_.rows; ++row) {
    for (int column = 0; column < size_.columns; ++column) out += letter(at(row, column).role);
    out += '\n';
  }
  return out;
}

}  // namespace mockexam::ui
