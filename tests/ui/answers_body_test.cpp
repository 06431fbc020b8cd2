#include "simulator/ui/report/answers_body.h"

#include <boost/test/unit_test.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "simulator/ui/screens/answers_screen.h"
#include "tests/ui/report_support.h"

using mockexam::tests::attempt_all_right;
using mockexam::tests::contains;
using mockexam::tests::drawn;
using mockexam::tests::Finished;
using mockexam::tests::mixed_attempt;
using mockexam::ui::answers_body;
using mockexam::ui::AnswersScreen;
using mockexam::ui::body_text;
using mockexam::ui::char_key;
using mockexam::ui::Command;
using mockexam::ui::KeyName;
using mockexam::ui::named_key;
using mockexam::ui::Size;
using mockexam::ui::verdict_text;

namespace {

constexpr Size kWindow{24, 80};

std::string text_of(const Finished& finished, int position, int cells = 79) {
  return body_text(answers_body(finished.view(), position, cells));
}

// The first line with `part` in it, without blanks at its ends.
std::string line_with(const std::string& text, const std::string& part) {
  std::istringstream lines(text);
  std::string line;
  while (std::getline(lines, line)) {
    if (contains(line, part)) return line.substr(line.find_first_not_of(' '));
  }
  return {};
}

// Without blanks, line ends and the signs of code.
std::string letters(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '`'; });
  return text;
}

std::string title(const AnswersScreen& screen) {
  const std::string page = drawn(screen, kWindow);
  return page.substr(1, page.find("  ", 1) - 1);
}

void press(AnswersScreen& screen, char32_t letter) {
  static_cast<void>(screen.handle(char_key(letter), kWindow));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(answer_review)

BOOST_AUTO_TEST_CASE(the_verdict_is_in_words_and_unscored_questions_are_marked) {
  const Finished mixed = mixed_attempt();
  BOOST_TEST(verdict_text(mixed.result.items[0]) == "RIGHT");
  BOOST_TEST(verdict_text(mixed.result.items[1]) == "WRONG");
  BOOST_TEST(verdict_text(mixed.result.items[3]) == "WRONG");
  BOOST_TEST(verdict_text(mixed.result.items[5]) == "NOT ANSWERED   UNSCORED");
  BOOST_TEST(contains(text_of(mixed, 5), "UNSCORED"));
  for (int position = 0; position < 5; ++position) {
    BOOST_TEST(!contains(text_of(mixed, position), "UNSCORED"));
  }
}

BOOST_AUTO_TEST_CASE(a_page_says_where_the_question_belongs_and_what_was_done_with_it) {
  const Finished mixed = mixed_attempt();
  const std::string first = text_of(mixed, 0);
  BOOST_TEST(contains(first, "Question 1 of 6"));
  BOOST_TEST(contains(first, "1 Data Preparation for Machine Learning (ML) > 1.1 Choose"));
  BOOST_TEST(contains(first, "1:58 spent, changed 1 time"));
  BOOST_TEST(contains(text_of(mixed, 1), "1:15 spent, flagged"));
  BOOST_TEST(contains(text_of(mixed, 3), "0:20 spent, answer not complete"));
  BOOST_TEST(contains(text_of(mixed, 2), "Your note\n Read about rollbacks again."));
  BOOST_TEST(!contains(first, "Your note"));
}

BOOST_AUTO_TEST_CASE(options_have_the_letters_the_candidate_saw) {
  // The second stored option stood first.
  const std::string text = text_of(mixed_attempt(), 0);
  BOOST_TEST(line_with(text, "scheduled scaling") ==
             "your answer   A. Add a scheduled scaling action of min-capacity 4 for Friday");
  BOOST_TEST(contains(text, " key              noon."));
  BOOST_TEST(line_with(text, "Store the forecasts") ==
             "B. Store the forecasts each hour with batch transform.");
  BOOST_TEST(contains(text, "D. Move the model to a serverless endpoint"));
}

BOOST_AUTO_TEST_CASE(every_option_is_marked_as_chosen_and_as_key_independently) {
  const std::string text = text_of(mixed_attempt(), 1);
  BOOST_TEST(line_with(text, "more memory") ==
             "your answer   A. Use an instance with more memory.");
  BOOST_TEST(line_with(text, "learning rate") == "B. Lower the learning rate.");
  BOOST_TEST(line_with(text, "Read ahead") == "key           C. Read ahead with several workers.");
  BOOST_TEST(line_with(text, "Pack the") == "key           E. Pack the files into larger ones.");
}

BOOST_AUTO_TEST_CASE(every_text_and_every_reason_is_there_at_any_width) {
  const Finished mixed = mixed_attempt();
  // Widths without marks at the left, which would stand between the lines of a text.
  for (int cells = 29; cells < 60; ++cells) {
    for (int position = 0; position < mixed.view().size(); ++position) {
      const std::string text = letters(text_of(mixed, position, cells));
      const auto has = [&text](const mockexam::banks::LocalText& part) {
        return contains(text, letters(part.original().str()));
      };
      const mockexam::banks::Item& item = mixed.paper.items[static_cast<std::size_t>(position)];
      BOOST_TEST((has(item.stem) && has(item.explanation)));
      BOOST_TEST(contains(text, item.references[0].url));
      for (const auto& option : item.options) BOOST_TEST((has(option.text) && has(option.reason)));
      for (const auto& prompt : item.prompts) BOOST_TEST((has(prompt.text) && has(prompt.reason)));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_wrong_order_is_shown_beside_the_right_one_with_its_reasons) {
  const std::string text = text_of(mixed_attempt(), 2);
  const std::size_t right_order = text.find("Right order");
  BOOST_REQUIRE(right_order != std::string::npos);
  BOOST_TEST(line_with(text.substr(0, right_order), "1. [") ==
             "wrong         1. [A] Shift a part of the traffic.");
  BOOST_TEST(line_with(text.substr(right_order), "1. [") == "1. [E] Start the new fleet.");
  BOOST_TEST(contains(text, "It must run before it can be tested."));
  BOOST_TEST(contains(text, "Steps that do not belong here"));
  BOOST_TEST(contains(text, "The old model is what a rollback needs."));
}

BOOST_AUTO_TEST_CASE(a_right_order_is_shown_once) {
  const std::string text = text_of(attempt_all_right(), 2);
  BOOST_TEST(contains(text, "Your order, which is right"));
  BOOST_TEST(!contains(text, "Right order"));
  BOOST_TEST(line_with(text, "1. [") == "right         1. [E] Start the new fleet.");
  BOOST_TEST(contains(text, "It must run before it can be tested."));
}

BOOST_AUTO_TEST_CASE(each_prompt_has_your_answer_and_where_it_differs_the_key) {
  const std::string text = text_of(mixed_attempt(), 3);
  BOOST_TEST(contains(text,
                      " right         1. Answers within 100 ms, all day\n"
                      "                    Your answer: b. Real-time inference\n"
                      "                    Only a running endpoint is that fast.\n"));
  BOOST_TEST(contains(text,
                      " wrong         2. Scores for a whole table each night\n"
                      "                    Your answer: a. Asynchronous inference\n"
                      "                    Key: d. Batch transform\n"));
  BOOST_TEST(contains(text,
                      " not answered  3. Payloads of 800 MB, answers within minutes\n"
                      "                    Key: a. Asynchronous inference\n"));
  BOOST_TEST(contains(text, "Answers that are not used\n               c. Serverless inference"));
}

BOOST_AUTO_TEST_CASE(marks_stand_before_the_text_where_the_page_is_narrow) {
  const std::string text = text_of(mixed_attempt(), 0, 40);
  BOOST_TEST(contains(text, " A. your answer, key\n    Add a scheduled scaling action of\n"));
  BOOST_TEST(contains(text, "\n B. Store the forecasts each hour"));
}

BOOST_AUTO_TEST_CASE(next_and_back_go_through_all_questions_and_stop_at_the_ends) {
  const Finished mixed = mixed_attempt();
  AnswersScreen screen(mixed.view(), false);
  press(screen, U'p');
  BOOST_TEST(title(screen) == "Question 1 of 6");
  BOOST_TEST(contains(drawn(screen, kWindow), "This is the first question."));
  for (int i = 0; i < 5; ++i) press(screen, U'n');
  BOOST_TEST(title(screen) == "Question 6 of 6");
  BOOST_TEST(!contains(drawn(screen, kWindow), "This is the"));
  press(screen, U'n');
  BOOST_TEST(title(screen) == "Question 6 of 6");
  BOOST_TEST(contains(drawn(screen, kWindow), "This is the last question."));
}

BOOST_AUTO_TEST_CASE(only_wrong_ones_skips_what_is_right_and_counts_the_rest) {
  const Finished mixed = mixed_attempt();
  AnswersScreen screen(mixed.view(), true);
  std::vector<std::string> seen;
  for (int i = 0; i < 5; ++i) {
    seen.push_back(title(screen));
    press(screen, U'n');
  }
  const std::vector<std::string> wanted{"Question 2 of 6", "Question 3 of 6", "Question 4 of 6",
                                        "Question 6 of 6", "Question 6 of 6"};
  BOOST_TEST(seen == wanted, boost::test_tools::per_element());
  BOOST_TEST(contains(drawn(screen, kWindow), "wrong ones: 4 of 4"));
  press(screen, U'p');
  press(screen, U'w');  // all again; stays where it is
  BOOST_TEST(title(screen) == "Question 4 of 6");
  press(screen, U'n');
  BOOST_TEST(title(screen) == "Question 5 of 6");
  press(screen, U'w');  // 5 is right: the next wrong one
  BOOST_TEST(title(screen) == "Question 6 of 6");
}

BOOST_AUTO_TEST_CASE(where_nothing_is_wrong_the_filter_says_so_and_shows_everything) {
  const Finished finished = attempt_all_right();
  AnswersScreen screen(finished.view(), true);
  BOOST_TEST(title(screen) == "Question 1 of 6");
  BOOST_TEST(contains(drawn(screen, kWindow), "Every question was answered right."));
  press(screen, U'n');
  BOOST_TEST(title(screen) == "Question 2 of 6");
}

BOOST_AUTO_TEST_CASE(another_question_begins_at_its_top) {
  const Finished mixed = mixed_attempt();
  AnswersScreen screen(mixed.view(), false);
  const std::string first = drawn(screen, kWindow);
  static_cast<void>(screen.handle(named_key(KeyName::End), kWindow));
  BOOST_TEST(contains(drawn(screen, kWindow), "X-1.1-001, revision 1"));
  press(screen, U'n');
  press(screen, U'p');
  BOOST_TEST(drawn(screen, kWindow).substr(0, 400) == first.substr(0, 400));
}

BOOST_AUTO_TEST_CASE(leaving_closes_the_page) {
  const Finished mixed = mixed_attempt();
  AnswersScreen screen(mixed.view(), false);
  using mockexam::ui::Close;
  using mockexam::ui::Open;
  BOOST_TEST(std::holds_alternative<Close>(screen.handle(char_key(U'q'), kWindow)));
  BOOST_TEST(std::holds_alternative<Close>(screen.handle(named_key(KeyName::Escape), kWindow)));
  BOOST_TEST(std::holds_alternative<Open>(screen.handle(char_key(U'?'), kWindow)));
}

BOOST_AUTO_TEST_SUITE_END()
