// The screens of a running sitting, as text. `*_roles` files show what is drawn in which role.

#include <boost/test/unit_test.hpp>

#include "simulator/ui/screens/choice_screen.h"
#include "simulator/ui/screens/help_screen.h"
#include "simulator/ui/screens/intro_screen.h"
#include "simulator/ui/screens/popup_screen.h"
#include "simulator/ui/screens/prompt_screen.h"
#include "simulator/ui/screens/question_screen.h"
#include "simulator/ui/screens/review_screen.h"
#include "tests/support/builders.h"
#include "tests/support/golden.h"

using namespace mockexam;
using namespace std::chrono_literals;
using tests::Candidate;
using tests::golden_difference;
using ui::Canvas;
using ui::Size;

namespace {

// A candidate in the middle of a sitting, and what the screens see of it.
struct Sitting {
  exam::Paper paper = tests::small_paper();
  Candidate candidate{paper};
  ui::SittingView view;

  Sitting() {
    candidate.show(0).answer_right().flag();
    candidate.show(1).answer({{1, scoring::kEmpty}});
    candidate.show(2).answer({{0, scoring::kEmpty, 3}});
    candidate.show(3).answer({{2, scoring::kEmpty, 1}});
    candidate.show(0);
    view.exam = &paper.exam;
    view.form = &paper.form;
    view.items = &paper.items;
    view.sitting = &candidate.sitting();
    view.language = "en";
    view.remaining = 6min + 42s;
  }
};

std::string drawn(const ui::Screen& screen, Size size) {
  Canvas canvas(size);
  screen.draw(canvas);
  return canvas.to_string();
}

std::string roles(const ui::Screen& screen, Size size) {
  Canvas canvas(size);
  screen.draw(canvas);
  return canvas.roles_to_string();
}

void compare(const std::string& name, const ui::Screen& screen) {
  for (const Size size : {Size{24, 80}, Size{8, 30}, Size{40, 120}}) {
    const std::string file =
        name + "_" + std::to_string(size.columns) + "x" + std::to_string(size.rows);
    BOOST_TEST(golden_difference("screens/" + file, drawn(screen, size)) == "");
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sitting_screens)

BOOST_AUTO_TEST_CASE(a_question_of_each_type) {
  Sitting sitting;
  const ui::QuestionScreen screen(sitting.view);
  const char* names[] = {"question_choice", "question_response", "question_ordering",
                         "question_matching"};
  for (int position = 0; position < 4; ++position) {
    sitting.candidate.show(position);
    compare(names[position], screen);
  }
}

BOOST_AUTO_TEST_CASE(struck_options_a_message_and_what_is_not_saved_are_said_in_words) {
  Sitting sitting;
  sitting.view.saved = false;
  sitting.view.message = "the disk is full: make room, the answer is tried again";
  sitting.view.remaining = 4min;
  ui::QuestionScreen screen(sitting.view);
  exam::Sitting struck = sitting.candidate.sitting();
  exam::Event strike = exam::event_of(exam::EventKind::Strike);
  strike.used = struck.used();
  strike.position = 0;
  strike.option = 3;
  BOOST_TEST(!struck.apply(strike));
  sitting.view.sitting = &struck;
  compare("question_trouble", screen);
  BOOST_TEST(golden_difference("screens/question_trouble_roles", roles(screen, {24, 80})) == "");
}

BOOST_AUTO_TEST_CASE(a_japanese_question) {
  Sitting sitting;
  sitting.view.language = "ja";
  const ui::QuestionScreen screen(sitting.view);
  compare("question_japanese", screen);
}

BOOST_AUTO_TEST_CASE(a_scrolled_question_in_a_small_window_keeps_the_focus_in_sight) {
  Sitting sitting;
  ui::QuestionScreen screen(sitting.view);
  const Size small{8, 30};
  std::string pages;
  for (int press = 0; press < 12; ++press) {
    static_cast<void>(screen.handle(ui::named_key(ui::KeyName::Down), small));
    if (press % 3 == 2) pages += drawn(screen, small) + "==\n";
  }
  BOOST_TEST(golden_difference("screens/question_scrolled_30x8", pages) == "");
}

BOOST_AUTO_TEST_CASE(the_review_grid_and_its_filters) {
  Sitting sitting;
  ui::ReviewScreen screen(sitting.view);
  compare("review", screen);
  static_cast<void>(screen.handle(ui::char_key(U'o'), {24, 80}));
  BOOST_TEST(golden_difference("screens/review_open", drawn(screen, {24, 80})) == "");
}

BOOST_AUTO_TEST_CASE(the_page_before_an_exam) {
  const auto exam = tests::small_exam();
  compare("intro", ui::IntroScreen(exam, "en", "This exam was last offered on 2026-09-28."));
}

BOOST_AUTO_TEST_CASE(a_list_of_choices) {
  ui::ChoiceScreen::Content page;
  page.title = "mockexam 1.0";
  page.context = ui::KeyContext::Menu;
  page.text = {"An exam was interrupted 14 minutes ago."};
  page.choices = {
      {"Resume", "exam 3, question 23 of 65, 1:22:40 left", ui::Quit{}, "Go on"},
      {"MLA-C01", "65 questions, 130 minutes, unseen questions first", ui::Quit{}, "Start an exam"},
      {"Results", "7 exams, best 812", ui::Quit{}, "Look back"},
      {"Quit", "", ui::Quit{}, ""}};
  page.note = "A note below.";
  compare("menu", ui::ChoiceScreen(page));
}

BOOST_AUTO_TEST_CASE(the_help_is_made_of_the_keys) {
  
  compare("help", ui::HelpScreen(ui::kSittingContexts, "en"));

}

BOOST_AUTO_TEST_CASE(a_popup_and_a_prompt_lie_over_the_page) {
  Sitting sitting;
  const ui::QuestionScreen question(sitting.view);
  const ui::PopupScreen popup({"15 minutes are left.", "Any key closes this."}, "en");
  const ui::PromptScreen prompt("Go to question:", "12", 4,
                                [](const std::string&) { return ui::Close{}; });
  for (const Size size : {Size{24, 80}, Size{8, 30}}) {
    Canvas canvas(size);
    question.draw(canvas);
    prompt.draw(canvas);
    BOOST_TEST((canvas.cursor().row == size.rows - 1));
    popup.draw(canvas);
    BOOST_TEST(golden_difference("screens/overlays_" + std::to_string(size.columns) + "x" +
                                     std::to_string(size.rows),
                                 canvas.to_string()) == "");
  }
}

BOOST_AUTO_TEST_SUITE_END()
