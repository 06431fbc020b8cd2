#include <boost/test/unit_test.hpp>
#include <string>

#include "simulator/ui/screens/answers_screen.h"
#include "simulator/ui/screens/history_screen.h"
#include "simulator/ui/screens/report_screen.h"
#include "tests/support/golden.h"
#include "tests/ui/report_support.h"

using mockexam::tests::drawn;
using mockexam::tests::Finished;
using mockexam::tests::four_exams;
using mockexam::tests::golden_difference;
using mockexam::tests::InUtc;
using mockexam::tests::mixed_attempt;
using mockexam::ui::AnswersScreen;
using mockexam::ui::Canvas;
using mockexam::ui::char_key;
using mockexam::ui::Close;
using mockexam::ui::HistoryScreen;
using mockexam::ui::KeyName;
using mockexam::ui::named_key;
using mockexam::ui::OpenAnswers;
using mockexam::ui::ReportScreen;
using mockexam::ui::Screen;
using mockexam::ui::Size;

namespace {

constexpr Size kUsual{24, 80};
constexpr Size kSmall{8, 30};
constexpr Size kLarge{40, 120};

// Against tests/golden/screens/NAME_80x24.txt.
std::string difference(const Screen& screen, const std::string& name, Size size) {
  const std::string file =
      "screens/" + name + "_" + std::to_string(size.columns) + "x" + std::to_string(size.rows);
  return golden_difference(file, drawn(screen, size));
}

struct Fixture {
  const InUtc utc;
  Finished finished = mixed_attempt();
};

AnswersScreen answers_at(const Finished& finished, int position) {
  AnswersScreen screen(finished.view(), false);
  for (int i = 0; i < position; ++i) static_cast<void>(screen.handle(char_key(U'n'), kUsual));
  return screen;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(report_screens, Fixture)

BOOST_AUTO_TEST_CASE(the_report_looks_as_it_was_approved) {
  ReportScreen screen(finished.view());
  BOOST_TEST(difference(screen, "report", kUsual) == "");
  BOOST_TEST(difference(screen, "report", kSmall) == "");
  BOOST_TEST(difference(screen, "report", kLarge) == "");
  static_cast<void>(screen.handle(named_key(KeyName::End), kUsual));
  BOOST_TEST(difference(screen, "report_end", kUsual) == "");
}

BOOST_AUTO_TEST_CASE(the_answer_review_looks_as_it_was_approved) {
  for (const Size size : {kUsual, kSmall, kLarge}) {
    BOOST_TEST(difference(answers_at(finished, 0), "answers_choice", size) == "");
    BOOST_TEST(difference(answers_at(finished, 2), "answers_ordering", size) == "");
    BOOST_TEST(difference(answers_at(finished, 3), "answers_matching", size) == "");
  }
  BOOST_TEST(difference(answers_at(finished, 1), "answers_response", kUsual) == "");
  BOOST_TEST(difference(answers_at(finished, 5), "answers_unscored", kUsual) == "");
  BOOST_TEST(difference(answers_at(finished, 5), "answers_unscored", kSmall) == "");
}

BOOST_AUTO_TEST_CASE(a_japanese_question_looks_as_it_was_approved) {
  finished.paper.language = "ja";
  BOOST_TEST(difference(answers_at(finished, 0), "answers_japanese", kUsual) == "");
  BOOST_TEST(difference(answers_at(finished, 0), "answers_japanese", {20, 40}) == "");
}

BOOST_AUTO_TEST_CASE(the_history_looks_as_it_was_approved) {
  for (const Size size : {kUsual, kSmall, kLarge}) {
    BOOST_TEST(difference(HistoryScreen(four_exams()), "history", size) == "");
  }
  BOOST_TEST(difference(HistoryScreen({}), "history_empty", kSmall) == "");
}

BOOST_AUTO_TEST_CASE(the_report_leads_to_the_answers_and_back) {
  ReportScreen screen(finished.view());
  const auto all = screen.handle(named_key(KeyName::Enter), kUsual);
  BOOST_REQUIRE(std::holds_alternative<OpenAnswers>(all));
  BOOST_TEST(std::get<OpenAnswers>(all).attempt == 7);
  BOOST_TEST(!std::get<OpenAnswers>(all).wrong_only);
  const auto wrong = screen.handle(char_key(U'w'), kUsual);
  BOOST_REQUIRE(std::holds_alternative<OpenAnswers>(wrong));
  BOOST_TEST(std::get<OpenAnswers>(wrong).wrong_only);
  BOOST_TEST(std::holds_alternative<Close>(screen.handle(char_key(U'q'), kUsual)));
  BOOST_TEST(std::holds_alternative<Close>(screen.handle(named_key(KeyName::Escape), kUsual)));
}

BOOST_AUTO_TEST_CASE(scrolling_reaches_both_ends_of_the_report_and_no_further) {
  ReportScreen screen(finished.view());
  const std::string top = drawn(screen, kSmall);
  const auto press = [&](KeyName name) {
    static_cast<void>(screen.handle(named_key(name), kSmall));
  };
  press(KeyName::Up);
  BOOST_TEST(drawn(screen, kSmall) == top);
  press(KeyName::End);
  const std::string end = drawn(screen, kSmall);
  BOOST_TEST(end != top);
  press(KeyName::PageDown);
  BOOST_TEST(drawn(screen, kSmall) == end);
  for (int i = 0; i < 20; ++i) press(KeyName::PageUp);
  BOOST_TEST(drawn(screen, kSmall) == top);
  for (int i = 0; i < 100; ++i) press(KeyName::Down);
  BOOST_TEST(drawn(screen, kSmall) == end);
  press(KeyName::Up);  // keys pressed at the end are not owed
  BOOST_TEST(drawn(screen, kSmall) != end);
}

BOOST_AUTO_TEST_SUITE_END()
