#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mockexam::ui {

// What a piece of text is; the terminal decides what that looks like. Never the only sign of a
// state: each has words or marks beside it, so that a monochrome screen says the same.
enum class Role : unsigned char {
  Text,
  Strong,  // headings
  Bar,     // header and footer lines
  Focus,   // the row the cursor is on
  Muted,
  Struck,
  Right,
  Wrong,
  Warning,
  Urgent,
};

struct Size {
  int rows = 0;
  int columns = 0;

  friend bool operator==(const Size&, const Size&) = default;
};

struct Point {
  int row = 0;
  int column = 0;

  friend bool operator==(const Point&, const Point&) = default;
};

// One character cell: a base character with its combining marks, in UTF-8. The right half of a
// wide character is a cell of width 0 with no text.
struct Cell {
  std::string text = " ";
  int width = 1;
  Role role = Role::Text;

  friend bool operator==(const Cell&, const Cell&) = default;
};

// A grid of cells: what a screen draws on and what tests compare. Everything that does not fit is
// clipped by cells, so no text can run over an edge.
class Canvas {
 public:
  explicit Canvas(Size size);

  [[nodiscard]] Size size() const { return size_; }
  // A blank for points outside the grid.
  [[nodiscard]] const Cell& at(int row, int column) const;

  // Writes `text` (one line, clean) from (row, column), at most `max_cells` cells, and returns how
  // many it used up to the right edge, those outside the other edges too: what is put next stands
  // at `column` plus that. A wide character that would be cut in half at either end is left out. A
  // line feed ends the text; other controls and marks without a base are left out. Points outside
  // the grid are allowed and draw nothing. Writing on half of a wide character blanks the other.
  int put(int row, int column, std::string_view text, Role role = Role::Text,
          int max_cells = kNoLimit);
  // Writes right-aligned so that the last cell is just before `end_column`; returns the start,
  // which is negative when the beginning did not fit.
  int put_right(int row, int end_column, std::string_view text, Role role = Role::Text);
  // Gives a whole row the role, blank cells too.
  void fill_row(int row, Role role);
  // A row of one repeated printable ASCII character.
  void line(int row, int column, int cells, char fill, Role role = Role::Text);
  // Blanks a rectangle, back to Role::Text.
  void clear(int row, int column, int rows, int columns);

  // Where the terminal's cursor rests: on the focus. Screen readers and braille lines follow it.
  void set_cursor(Point cursor) { cursor_ = cursor; }
  [[nodiscard]] Point cursor() const { return cursor_; }

  // The text, trailing blanks cut, one line feed after every row.
  [[nodiscard]] std::string to_string() const;
  // As many lines, one letter per cell for the role, for golden tests: '.' Text, S Strong, B Bar,
  // F Focus, M Muted, K Struck, R Right, W Wrong, N Warning, U Urgent.
  [[nodiscard]] std::string roles_to_string() const;

  friend bool operator==(const Canvas&, const Canvas&) = default;

  static constexpr int kNoLimit = 1 << 20;

 private:
  [[nodiscard]] std::size_t index(int row, int column) const;
  Cell& cell(int row, int column) { return cells_[index(row, column)]; }
  void blank(int row, int column);
  // One character; the cell its marks belong to, none where nothing of it is in the grid.
  Cell* write(int row, int column, std::string_view character, int width, Role role);

  Size size_;
  std::vector<Cell> cells_;
  Point cursor_;
};

}  // namespace mockexam::ui
