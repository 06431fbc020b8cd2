#include "simulator/ui/canvas.h"

#include <boost/test/unit_test.hpp>
#include <climits>
#include <random>
#include <string>
#include <vector>

#include "simulator/ui/text/wrap.h"

namespace mockexam::ui {
namespace {

// A row's cells between bars, so that blanks and right halves (empty) are seen.
std::string cells(const Canvas& canvas, int row = 0) {
  std::string out = "|";
  for (int column = 0; column < canvas.size().columns; ++column) {
    out += canvas.at(row, column).text + "|";
  }
  return out;
}

// Every right half stands after a wide character and every wide character before its half.
bool is_consistent(const Canvas& canvas) {
  for (int row = 0; row < canvas.size().rows; ++row) {
    for (int column = 0; column < canvas.size().columns; ++column) {
      const Cell& cell = canvas.at(row, column);
      const bool half = cell.width == 0;
      if (half != cell.text.empty()) return false;
      if (half && (column == 0 || canvas.at(row, column - 1).width != 2)) return false;
      const bool wide = cell.width == 2;
      if (wide && column + 1 == canvas.size().columns) return false;
      if (wide && canvas.at(row, column + 1).width != 0) return false;
      if (!half && display_width(cell.text) != cell.width) return false;
    }
  }
  return true;
}

BOOST_AUTO_TEST_SUITE(canvas)

BOOST_AUTO_TEST_CASE(a_new_canvas_is_blank) {
  const Canvas canvas({2, 3});
  BOOST_TEST(cells(canvas, 0) == "| | | |");
  BOOST_TEST(canvas.to_string() == "\n\n");
  BOOST_TEST(canvas.roles_to_string() == "...\n...\n");
  BOOST_TEST((canvas.cursor() == Point{0, 0}));
}

BOOST_AUTO_TEST_CASE(a_canvas_without_cells_takes_everything_and_shows_nothing) {
  for (const Size size : {Size{0, 0}, Size{0, 5}, Size{-1, -7}}) {
    Canvas canvas(size);
    BOOST_TEST(canvas.put(0, 0, "漢a") == (size.columns == 5 ? 3 : 0));
    canvas.fill_row(0, Role::Bar);
    canvas.line(0, 0, 9, '-');
    canvas.clear(0, 0, 9, 9);
    BOOST_TEST(canvas.to_string().empty());
    BOOST_TEST((canvas.at(0, 0) == Cell{}));
  }
  BOOST_TEST(Canvas({2, 0}).to_string() == "\n\n");
}

BOOST_AUTO_TEST_CASE(text_is_put_where_it_is_asked_for) {
  Canvas canvas({2, 8});
  BOOST_TEST(canvas.put(1, 2, "abc", Role::Strong) == 3);
  BOOST_TEST(canvas.to_string() == "\n  abc\n");
  BOOST_TEST(canvas.roles_to_string() == "........\n..SSS...\n");
  BOOST_TEST(canvas.put(0, 0, "") == 0);
}

BOOST_AUTO_TEST_CASE(text_ends_at_the_right_edge_and_never_in_the_next_row) {
  Canvas canvas({2, 4});
  BOOST_TEST(canvas.put(0, 2, "abcdef") == 2);
  BOOST_TEST(canvas.to_string() == "  ab\n\n");
  BOOST_TEST(canvas.put(0, 4, "x") == 0);
  BOOST_TEST(canvas.put(0, INT_MAX, "x") == 0);
}

BOOST_AUTO_TEST_CASE(text_ends_after_its_most_cells) {
  Canvas canvas({1, 8});
  BOOST_TEST(canvas.put(0, 1, "abcdef", Role::Text, 3) == 3);
  BOOST_TEST(canvas.put(0, 5, "xyz", Role::Text, 0) == 0);
  BOOST_TEST(canvas.put(0, 5, "xyz", Role::Text, -1) == 0);
  BOOST_TEST(canvas.put(0, 7, "z", Role::Text, INT_MAX) == 1);
  BOOST_TEST(canvas.to_string() == " abc   z\n");
}

BOOST_AUTO_TEST_CASE(a_wide_character_cut_by_the_right_end_is_left_out) {
  Canvas canvas({1, 5});
  BOOST_TEST(canvas.put(0, 0, "漢字漢字") == 4);
  BOOST_TEST(cells(canvas) == "|漢||字|| |");
  canvas = Canvas({1, 5});
  BOOST_TEST(canvas.put(0, 0, "a漢b", Role::Text, 2) == 1);
  BOOST_TEST(cells(canvas) == "|a| | | | |");
}

BOOST_AUTO_TEST_CASE(a_wide_character_cut_by_the_left_edge_is_a_blank) {
  Canvas canvas({1, 5});
  canvas.put(0, 0, "xxxxx");
  BOOST_TEST(canvas.put(0, -1, "漢字", Role::Focus) == 4);
  BOOST_TEST(cells(canvas) == "| |字||x|x|");
  BOOST_TEST(canvas.roles_to_string() == "FFF..\n");
  BOOST_TEST(canvas.put(0, -2, "漢a") == 3);
  BOOST_TEST(cells(canvas) == "|a|字||x|x|");
}

BOOST_AUTO_TEST_CASE(text_left_of_the_grid_counts_but_is_not_drawn) {
  Canvas canvas({1, 4});
  BOOST_TEST(canvas.put(0, -3, "abcdef") == 6);
  BOOST_TEST(cells(canvas) == "|d|e|f| |");
  BOOST_TEST(canvas.put(0, -9, "abc") == 3);
  BOOST_TEST(canvas.put(0, INT_MIN, "abc") == 3);
  BOOST_TEST(cells(canvas) == "|d|e|f| |");
}

BOOST_AUTO_TEST_CASE(rows_outside_draw_nothing) {
  Canvas canvas({2, 4});
  for (const int row : {-1, 2, INT_MIN, INT_MAX}) {
    BOOST_TEST(canvas.put(row, 0, "漢字漢") == 4);
    canvas.fill_row(row, Role::Bar);
    canvas.line(row, 0, 4, '-');
  }
  BOOST_TEST((canvas == Canvas({2, 4})));
  BOOST_TEST((canvas.at(-1, 0) == Cell{}));
  BOOST_TEST((canvas.at(0, 4) == Cell{}));
}

BOOST_AUTO_TEST_CASE(overwriting_half_of_a_wide_character_blanks_the_other_half) {
  Canvas canvas({1, 6});
  canvas.put(0, 0, "漢字語");
  canvas.put(0, 1, "x");
  BOOST_TEST(cells(canvas) == "| |x|字||語||");
  canvas.put(0, 4, "y");
  BOOST_TEST(cells(canvas) == "| |x|字||y| |");
}

BOOST_AUTO_TEST_CASE(a_wide_character_may_cut_two_others) {
  Canvas canvas({1, 6});
  canvas.put(0, 0, "漢字語", Role::Strong);
  canvas.put(0, 1, "あ");
  BOOST_TEST(cells(canvas) == "| |あ|| |語||");
  BOOST_TEST(canvas.roles_to_string() == "S..SSS\n");
  canvas.put(0, 1, "い");
  BOOST_TEST(cells(canvas) == "| |い|| |語||");
}

BOOST_AUTO_TEST_CASE(marks_are_in_the_cell_of_their_base) {
  Canvas canvas({1, 4});
  BOOST_TEST(canvas.put(0, 0, "q\u0335\u0323漢\u20DD") == 3);
  BOOST_TEST(cells(canvas) == "|q\u0335\u0323|漢\u20DD|| |");
  BOOST_TEST(canvas.put(0, 3, "z\u0335y\u0335") == 1);
  BOOST_TEST(canvas.at(0, 3).text == "z\u0335");
}

BOOST_AUTO_TEST_CASE(marks_without_a_base_in_the_grid_are_left_out) {
  Canvas canvas({1, 3});
  canvas.put(0, 0, "ab");
  BOOST_TEST(canvas.put(0, 1, "\u0335x") == 1);
  BOOST_TEST(canvas.put(0, -1, "a\u0335") == 1);
  BOOST_TEST(cells(canvas) == "|a|x| |");
}

BOOST_AUTO_TEST_CASE(a_line_feed_ends_the_text) {
  Canvas canvas({2, 6});
  BOOST_TEST(canvas.put(0, 0, "ab\ncd") == 2);
  BOOST_TEST(canvas.put_right(1, 6, "ef\ngh") == 4);
  BOOST_TEST(canvas.to_string() == "ab\n    ef\n");
}

BOOST_AUTO_TEST_CASE(no_control_character_gets_into_a_cell) {
  Canvas canvas({1, 8});
  BOOST_TEST(canvas.put(0, 0, "\x1B[m\r\b\t\x7F\xC2\x9Bx") == 3);
  BOOST_TEST(canvas.to_string() == "[mx\n");
}

BOOST_AUTO_TEST_CASE(right_aligned_text_ends_before_its_column) {
  Canvas canvas({1, 8});
  BOOST_TEST(canvas.put_right(0, 8, "漢a", Role::Muted) == 5);
  BOOST_TEST(canvas.put_right(0, 3, "bc") == 1);
  BOOST_TEST(cells(canvas) == "| |b|c| | |漢||a|");
  BOOST_TEST(canvas.roles_to_string() == ".....MMM\n");
  BOOST_TEST(canvas.put_right(0, 2, "vwxyz") == -3);
  BOOST_TEST(cells(canvas) == "|y|z|c| | |漢||a|");
}

BOOST_AUTO_TEST_CASE(a_filled_row_keeps_its_text) {
  Canvas canvas({2, 3});
  canvas.put(0, 0, "漢");
  canvas.fill_row(0, Role::Bar);
  BOOST_TEST(canvas.to_string() == "漢\n\n");
  BOOST_TEST(canvas.roles_to_string() == "BBB\n...\n");
}

BOOST_AUTO_TEST_CASE(a_line_is_clipped_at_both_edges) {
  Canvas canvas({1, 5});
  canvas.line(0, -2, 4, '=', Role::Muted);
  canvas.line(0, 4, INT_MAX, '-');
  canvas.line(0, 2, -3, '#');
  BOOST_TEST(cells(canvas) == "|=|=| | |-|");
  BOOST_TEST(canvas.roles_to_string() == "MM...\n");
}

BOOST_AUTO_TEST_CASE(clearing_blanks_a_rectangle_and_the_wide_characters_it_cuts) {
  Canvas canvas({2, 6});
  canvas.put(0, 0, "漢字語", Role::Right);
  canvas.put(1, 0, "abcdef", Role::Wrong);
  canvas.clear(0, 1, 1, 2);
  BOOST_TEST(cells(canvas) == "| | | | |語||");
  BOOST_TEST(canvas.roles_to_string() == "R..RRR\nWWWWWW\n");
  canvas.clear(1, -5, 10, 7);
  BOOST_TEST(cells(canvas, 1) == "| | |c|d|e|f|");
  canvas.clear(INT_MIN, INT_MIN, INT_MAX, INT_MAX);
  BOOST_TEST(cells(canvas, 1) == "| | |c|d|e|f|");
  canvas.clear(-1, -1, INT_MAX, INT_MAX);
  BOOST_TEST((canvas == Canvas({2, 6})));
}

BOOST_AUTO_TEST_CASE(every_role_has_its_own_letter) {
  Canvas canvas({1, 10});
  int column = 0;
  for (const Role role : {Role::Text, Role::Strong, Role::Bar, Role::Focus, Role::Muted,
                          Role::Struck, Role::Right, Role::Wrong, Role::Warning, Role::Urgent}) {
    canvas.put(0, column++, "x", role);
  }
  BOOST_TEST(canvas.roles_to_string() == ".SBFMKRWNU\n");
}

BOOST_AUTO_TEST_CASE(canvases_differ_by_text_role_size_and_cursor) {
  const Canvas blank({1, 2});
  Canvas other = blank;
  BOOST_TEST((other == blank));
  other.put(0, 0, "a");
  BOOST_TEST((other != blank));
  other.clear(0, 0, 1, 1);
  BOOST_TEST((other == blank));
  other.fill_row(0, Role::Bar);
  BOOST_TEST((other != blank));
  other = blank;
  other.set_cursor({0, 1});
  BOOST_TEST((other != blank));
  BOOST_TEST((Canvas({2, 1}) != blank));
}

BOOST_AUTO_TEST_CASE(any_drawing_leaves_whole_characters) {
  const std::vector<std::string> texts = {"漢", "字語", "a", "bcd", "x漢y", "q\u0335", "漢\u20DD"};
  std::mt19937 random(7);
  const auto pick = [&random](int low, int high) {
    return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
  };
  Canvas canvas({3, 9});
  for (int round = 0; round < 20'000; ++round) {
    const std::string& text = texts[random() % texts.size()];
    const int row = pick(-1, 3);
    const int column = pick(-4, 10);
    const int most = pick(0, 6);
    switch (pick(0, 4)) {
      case 0:
        canvas.clear(row, column, pick(0, 2), most);
        break;
      case 1:
        canvas.line(row, column, most, '-');
        break;
      case 2:
        canvas.put_right(row, column, text);
        break;
      default:
        BOOST_REQUIRE(canvas.put(row, column, text, Role::Focus, most) <= most);
    }
    BOOST_REQUIRE(is_consistent(canvas));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace mockexam::ui
