#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "simulator/ui/report/history_body.h"
#include "simulator/ui/report/score_chart.h"
#include "simulator/ui/screens/history_screen.h"
#include "tests/ui/report_support.h"

using mockexam::banks::Scale;
using mockexam::tests::contains;
using mockexam::tests::drawn;
using mockexam::tests::four_exams;
using mockexam::tests::InUtc;
using mockexam::ui::Area;
using mockexam::ui::body_text;
using mockexam::ui::Canvas;
using mockexam::ui::char_key;
using mockexam::ui::Close;
using mockexam::ui::Command;
using mockexam::ui::history_body;
using mockexam::ui::HistoryRow;
using mockexam::ui::HistoryScreen;
using mockexam::ui::KeyName;
using mockexam::ui::named_key;
using mockexam::ui::OpenReport;
using mockexam::ui::ScorePoint;
using mockexam::ui::Size;

namespace {

constexpr Size kWindow{24, 80};
constexpr Scale kScale{100, 1000, 720};

// The row of the chart a text is in; -1 for none.
int row_of(const Canvas& canvas, const std::string& text) {
  const std::string page = canvas.to_string();
  const std::size_t at = page.find(text);
  if (at == std::string::npos) return -1;
  return static_cast<int>(std::count(page.begin(), page.begin() + static_cast<long>(at), '\n'));
}

mockexam::exam::AttemptId opened(HistoryScreen& screen) {
  const Command command = screen.handle(named_key(KeyName::Enter), kWindow);
  const auto* open = std::get_if<OpenReport>(&command);
  return open == nullptr ? -1 : open->attempt;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(history)

BOOST_AUTO_TEST_CASE(the_list_has_a_line_of_headings_and_one_for_each_exam) {
  const InUtc utc;
  BOOST_TEST(body_text(history_body(four_exams(), -1, 79)) ==
             " No  Ended                 Score   Correct     Time  Mode  Exam\n"
             " 12  2026-11-22  10:02  745 PASS  36 of 50  1:51:20  exam  MLA-C01\n"
             "  9  2026-11-05  10:02  712 FAIL  34 of 50  2:04:10  exam  MLA-C01\n"
             "  8  2026-10-29  10:02  300 PASS   5 of 10    10:00  exam  OTHER-1\n"
             "  3  2026-10-22  10:02  582 FAIL  27 of 50  2:10:00  exam  MLA-C01\n");
}

BOOST_AUTO_TEST_CASE(columns_go_one_after_the_other_and_the_score_never) {
  const InUtc utc;
  std::size_t longest = 1000;
  for (int cells = 79; cells >= 20; --cells) {
    const auto rows = four_exams();
    const std::string text = body_text(history_body(rows, -1, cells));
    BOOST_TEST(contains(text, "745 PASS"));
    BOOST_TEST(contains(text, "582 FAIL"));
    BOOST_TEST(contains(text, "2026-11-22") == (cells >= 25));
    BOOST_TEST(text.size() <= longest);
    longest = text.size();
  }
}

BOOST_AUTO_TEST_CASE(a_passing_point_stands_on_or_above_the_mark_and_a_failing_one_below) {
  for (const int rows : {8, 9, 13}) {
    for (int score = kScale.min; score <= kScale.max; ++score) {
      const ScorePoint points[] = {{"1", 500, false, false},
                                   {"2", score, score >= kScale.pass, false},
                                   {"3", 900, true, false}};
      Canvas canvas({rows, 79});
      draw_score_chart(canvas, {0, 0, rows, 79}, points, kScale);
      const bool passed = score >= kScale.pass;
      const int row = row_of(canvas, (passed ? "o " : "x ") + std::to_string(score));
      const int pass_row = row_of(canvas, " 720 |");
      BOOST_REQUIRE(row >= 0);
      BOOST_REQUIRE(pass_row >= 0);
      BOOST_REQUIRE((row <= pass_row) == passed);
      BOOST_REQUIRE(row < rows - 2);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_higher_score_never_stands_lower) {
  int before = 100;
  for (int score = kScale.min; score <= kScale.max; ++score) {
    const ScorePoint points[] = {{"1", 100, false, false},
                                 {"2", score, score >= kScale.pass, false},
                                 {"3", 1000, true, false}};
    Canvas canvas({13, 79});
    draw_score_chart(canvas, {0, 0, 13, 79}, points, kScale);
    const std::string mark = (score >= kScale.pass ? "o " : "x ") + std::to_string(score);
    const int row = row_of(canvas, mark);
    BOOST_REQUIRE(row <= before);
    before = row;
  }
  BOOST_TEST(before == 0);
}

BOOST_AUTO_TEST_CASE(a_chart_with_too_many_points_shows_the_last_ones) {
  std::vector<ScorePoint> points;
  for (int i = 1; i <= 40; ++i) points.push_back({"n" + std::to_string(i), 500 + i, false, false});
  Canvas canvas({10, 56});
  draw_score_chart(canvas, {0, 0, 10, 56}, points, kScale);
  BOOST_TEST(contains(canvas.to_string(), "n40"));
  BOOST_TEST(contains(canvas.to_string(), "x 540"));
  BOOST_TEST(!contains(canvas.to_string(), "n1 "));
}

BOOST_AUTO_TEST_CASE(the_chart_has_the_exams_of_the_focused_kind_oldest_first) {
  HistoryScreen screen(four_exams());
  const std::string page = drawn(screen, kWindow);
  BOOST_TEST(contains(page, "Scaled scores of MLA-C01"));
  BOOST_TEST(contains(page, "         3             9             12\n"));
  static_cast<void>(screen.handle(char_key(U'j'), kWindow));
  static_cast<void>(screen.handle(char_key(U'j'), kWindow));
  BOOST_TEST(contains(drawn(screen, kWindow), "Scaled scores of OTHER-1"));
  BOOST_TEST(!contains(drawn(screen, kWindow), "x 712"));
}

BOOST_AUTO_TEST_CASE(there_is_no_chart_of_one_exam_or_without_room) {
  BOOST_TEST(!contains(drawn(HistoryScreen({four_exams()[0]}), kWindow), "Scaled scores"));
  BOOST_TEST(!contains(drawn(HistoryScreen(four_exams()), {14, 80}), "Scaled scores"));
  BOOST_TEST(!contains(drawn(HistoryScreen(four_exams()), {24, 50}), "Scaled scores"));
}

BOOST_AUTO_TEST_CASE(enter_opens_the_report_of_the_focused_exam) {
  HistoryScreen screen(four_exams());
  BOOST_TEST(opened(screen) == 12);
  static_cast<void>(screen.handle(named_key(KeyName::Down), kWindow));
  BOOST_TEST(opened(screen) == 9);
  static_cast<void>(screen.handle(named_key(KeyName::End), kWindow));
  BOOST_TEST(opened(screen) == 3);
  static_cast<void>(screen.handle(named_key(KeyName::Down), kWindow));
  BOOST_TEST(opened(screen) == 3);
  static_cast<void>(screen.handle(named_key(KeyName::Home), kWindow));
  static_cast<void>(screen.handle(named_key(KeyName::Up), kWindow));
  BOOST_TEST(opened(screen) == 12);
  BOOST_TEST(std::holds_alternative<Close>(screen.handle(char_key(U'q'), kWindow)));
}

BOOST_AUTO_TEST_CASE(a_long_list_scrolls_with_the_focus) {
  std::vector<HistoryRow> rows(60, four_exams().front());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].attempt = static_cast<mockexam::exam::AttemptId>(60 - i);
  }
  HistoryScreen screen(rows);
  static_cast<void>(screen.handle(named_key(KeyName::End), kWindow));
  Canvas canvas(kWindow);
  screen.draw(canvas);
  BOOST_TEST(contains(canvas.to_string(), " >  1  2026-11-22"));
  BOOST_TEST(canvas.cursor().row == 22);
  for (int i = 0; i < 3; ++i) static_cast<void>(screen.handle(named_key(KeyName::Up), kWindow));
  screen.draw(canvas);
  BOOST_TEST(canvas.cursor().row == 19);  // up goes through the page before it scrolls
}

BOOST_AUTO_TEST_CASE(an_empty_list_says_so_and_opens_nothing) {
  HistoryScreen screen({});
  BOOST_TEST(contains(drawn(screen, kWindow), "No exam has been finished yet."));
  BOOST_TEST(opened(screen) == -1);
}

BOOST_AUTO_TEST_SUITE_END()
