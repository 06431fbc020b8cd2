#include "simulator/app/exam_program.h"

#include <boost/test/unit_test.hpp>

#include "tests/app/exam_desk.h"

using namespace mockexam;
using namespace std::chrono_literals;
using tests::ExamDesk;
using tests::ProgramAtDesk;
using ui::KeyName;

namespace {

ProgramAtDesk started(ExamDesk& desk, ui::Size window = {24, 80}) {
  ProgramAtDesk at(desk, ui::OpenIntro{"desk"}, window);
  at.type("\n");
  return at;
}

// Answers the question on the screen, whatever it is, and goes on.
void answer(ProgramAtDesk& at) {
  if (at.shows("Choose ONE")) {
    at.type("a");
  } else if (at.shows("Choose TWO")) {
    at.type("ab");
  } else {
    at.type("abc");
  }
  at.type("n");
}

const exam::AttemptRecord& record(ExamDesk& desk, exam::AttemptId id = 1) {
  static exam::AttemptRecord kept;
  kept = *desk.store.load(id);
  return kept;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(the_program)

BOOST_AUTO_TEST_CASE(the_menu_leads_to_the_intro_and_nothing_starts_the_clock_before_start) {
  ExamDesk desk;
  ProgramAtDesk at(desk);
  BOOST_TEST(at.shows("DESK-1"));
  BOOST_TEST(!at.shows("Resume"));
  at.type("\n");
  BOOST_TEST(at.shows("10 questions"));
  BOOST_TEST(at.shows("8 count for the score, 2 do not"));
  at.wait(1h);
  BOOST_TEST(desk.store.list().empty());
  at.type("\n");
  BOOST_TEST(at.shows("Question 1 of 10"));
  BOOST_TEST(at.shows("Time left 0:20:00"));
}

BOOST_AUTO_TEST_CASE(a_whole_exam_by_keys_ends_with_the_score) {
  ExamDesk desk;
  ProgramAtDesk at = started(desk);
  for (int i = 0; i < 10; ++i) answer(at);
  BOOST_TEST(at.shows("Review"));
  at.type("s");
  BOOST_TEST(at.shows("Submit the exam"));
  at.press(KeyName::End);
  at.type("\n");
  BOOST_TEST(at.shows("of 8"));
  BOOST_TEST((record(desk).summary.state == exam::AttemptState::Submitted));
  BOOST_TEST(record(desk).summary.outcome->scored == 8);
  BOOST_TEST((at.program.ending() == app::Ending::Done));
  at.type("\n");
  BOOST_TEST(at.shows("1 of 10"));  // the answers
  at.type("qq");
  BOOST_TEST(at.program.finished());
}

BOOST_AUTO_TEST_CASE(every_key_that_answers_is_stored_before_it_returns) {
  ExamDesk desk;
  ProgramAtDesk at = started(desk);
  const auto before = record(desk).events.size();
  at.type("f");
  BOOST_TEST(record(desk).events.size() == before + 1);
  BOOST_TEST((record(desk).events.back().kind == exam::EventKind::Flag));
}

BOOST_AUTO_TEST_CASE(warnings_come_once_and_the_key_that_closes_one_answers_nothing) {
  ExamDesk desk;
  ProgramAtDesk at = started(desk);
  at.wait(15min - 1s);
  BOOST_TEST(!at.shows("minutes are left"));
  at.wait(1s);
  BOOST_TEST(at.shows("5 minutes are left."));
  const auto events = record(desk).events.size();
  at.type("a");
  BOOST_TEST(!at.shows("minutes are left"));
  BOOST_TEST(record(desk).events.size() == events);
  at.wait(10s);
  BOOST_TEST(!at.shows("minutes are left"));
}

BOOST_AUTO_TEST_CASE(a_key_typed_as_a_warning_comes_neither_answers_nor_closes_it) {
  ExamDesk desk;
  ProgramAtDesk at = started(desk);
  desk.pass(15min);  // no tick yet
  const auto events = record(desk).events.size();
  at.type("a");
  BOOST_TEST(at.shows("5 minutes are left."));
  BOOST_TEST(record(desk).events.size() == events);
}

BOOST_AUTO_TEST_CASE(the_exam_is_submitted_by_itself_when_the_time_is_over_even_in_a_dialog) {
  ExamDesk desk;
  ProgramAtDesk at = started(desk);
  at.type("aq");
  BOOST_TEST(at.shows("Leave the exam?"));
  at.wait(20min);
  BOOST_TEST(at.shows("The time is over."));
  at.type(" ");
  BOOST_TEST((record(desk).summary.state == exam::AttemptState::Expired));
  BOOST_TEST((at.program.ending() == app::Ending::TimeUp));
}

BOOST_AUTO_TEST_CASE(a_paused_exam_is_offered_and_resumed_at_the_same_question_and_time) {
  ExamDesk desk;
  {
    ProgramAtDesk at = started(desk);
    answer(at);
    at.wait(61s);
    at.type("q");
    at.press(KeyName::Down);
    at.type("\n");
    BOOST_TEST(at.program.finished());
    BOOST_TEST((at.program.ending() == app::Ending::Paused));
  }
  desk.pass(3h);
  ProgramAtDesk at(desk);
  BOOST_TEST(at.shows("Resume"));
  BOOST_TEST(at.shows("question 2 of 10"));
  at.type("\n");
  BOOST_TEST(at.shows("You paused this exam about 3 hours ago."));
  at.type("\n");
  BOOST_TEST(at.shows("Question 2 of 10"));
  BOOST_TEST(at.shows("1 answered"));
  BOOST_TEST(at.shows("Time left 0:18:59"));
}

BOOST_AUTO_TEST_CASE(an_exam_held_by_another_window_is_not_resumed) {
  ExamDesk desk;
  ProgramAtDesk first = started(desk);
  ProgramAtDesk second(desk);
  second.type("\n");
  second.type("\n");
  BOOST_TEST(second.shows("open in another window"));
}

BOOST_AUTO_TEST_CASE(an_interrupt_pauses_and_ends) {
  ExamDesk desk;
  ProgramAtDesk at = started(desk);
  at.type("a");
  at.program.interrupted(ui::Interrupt::Hangup, desk.now);
  BOOST_TEST(at.program.finished());
  BOOST_TEST((record(desk).events.back().kind == exam::EventKind::Pause));
}

BOOST_AUTO_TEST_CASE(an_answer_that_cannot_be_stored_is_shown_and_stored_when_it_can_be) {
  ExamDesk desk;
  ProgramAtDesk at = started(desk);
  desk.store.failing = exam::StoreError::Kind::Full;
  at.type("a");
  BOOST_TEST(at.shows("NOT SAVED"));
  BOOST_TEST(at.shows("told to fail"));
  desk.store.failing.reset();
  at.wait(2s);
  BOOST_TEST(!at.shows("NOT SAVED"));
}

BOOST_AUTO_TEST_CASE(an_exam_whose_end_cannot_be_stored_is_not_reported_until_it_is) {
  ExamDesk desk;
  ProgramAtDesk at = started(desk);
  desk.store.failing = exam::StoreError::Kind::Full;
  at.type("rs");
  at.press(KeyName::End);
  at.type("\n");
  at.wait(3s);
  BOOST_TEST(!at.shows("of 8"));
  desk.store.failing.reset();
  at.wait(2s);
  BOOST_TEST(at.shows("of 8"));
  BOOST_TEST(record(desk).summary.outcome.has_value());
}

BOOST_AUTO_TEST_CASE(sleep_is_told_and_not_charged) {
  ExamDesk desk;
  ProgramAtDesk at = started(desk);
  desk.sleep(43min);
  at.program.tick(desk.now);
  BOOST_TEST(at.shows("slept for 0:43:00"));
  at.type(" ");
  BOOST_TEST(at.shows("Time left 0:20:00"));
}

BOOST_AUTO_TEST_CASE(the_clock_can_be_hidden_and_comes_back_at_five_minutes) {
  ExamDesk desk;
  ProgramAtDesk at = started(desk);
  at.type("t");
  BOOST_TEST(!at.shows("Time left"));
  at.wait(15min);
  at.type(" ");
  BOOST_TEST(at.shows("Time left 0:05:00"));
}

BOOST_AUTO_TEST_CASE(a_window_that_is_too_small_shows_the_clock_and_takes_no_keys) {
  ExamDesk desk;
  ProgramAtDesk at = started(desk);
  at.resize({5, 20});
  BOOST_TEST(at.shows("Window too small"));
  BOOST_TEST(at.shows("0:20:00"));
  const auto events = record(desk).events.size();
  at.type("a");
  BOOST_TEST(record(desk).events.size() == events);
  at.resize({8, 30});
  BOOST_TEST(at.shows("Q1/10"));
}

BOOST_AUTO_TEST_CASE(go_to_takes_a_number_and_says_what_is_none) {
  ExamDesk desk;
  ProgramAtDesk at = started(desk);
  at.type("g7\n");
  BOOST_TEST(at.shows("Question 7 of 10"));
  at.type("g11\n");
  BOOST_TEST(at.shows("Questions go from 1 to 10."));
  at.type("\033");
  BOOST_TEST(at.shows("Question 7 of 10"));
}

BOOST_AUTO_TEST_CASE(a_note_is_kept) {
  ExamDesk desk;
  ProgramAtDesk at = started(desk);
  at.type("mcheck n later\n");
  BOOST_TEST(record(desk).events.back().note.str() == "check n later");
  at.type("r");
  BOOST_TEST(at.shows("with a note"));
}

BOOST_AUTO_TEST_CASE(an_exam_can_be_thrown_away_after_asking) {
  ExamDesk desk;
  { ProgramAtDesk at = started(desk); }
  ProgramAtDesk at(desk);
  at.type("\n");
  at.press(KeyName::End);
  at.type("\n");
  BOOST_TEST(at.shows("Throw exam 1 away"));
  at.press(KeyName::Down);
  at.type("\n");
  BOOST_TEST((record(desk).summary.state == exam::AttemptState::Discarded));
  BOOST_TEST(!at.shows("Resume"));
}

BOOST_AUTO_TEST_CASE(the_cursor_is_on_the_focused_option) {
  ExamDesk desk;
  ProgramAtDesk at = started(desk);
  while (!at.shows("Choose ONE")) at.type("n");
  const auto row_of_cursor = [&at] {
    const std::string screen = at.screen();
    std::size_t begin = 0;
    for (int i = 0; i < at.cursor().row; ++i) begin = screen.find('\n', begin) + 1;
    return screen.substr(begin, screen.find('\n', begin) - begin);
  };
  BOOST_TEST(row_of_cursor().substr(0, 9) == "> ( ) A. ");
  at.press(KeyName::Down);
  BOOST_TEST(row_of_cursor().substr(0, 9) == "> ( ) B. ");
  at.wait(1s);
  BOOST_TEST(row_of_cursor().substr(0, 9) == "> ( ) B. ");
}

BOOST_AUTO_TEST_CASE(which_items_are_unscored_shows_nowhere_before_the_result) {
  ExamDesk desk;
  ProgramAtDesk at = started(desk);
  std::string all;
  for (int i = 0; i < 10; ++i) {
    all += at.screen();
    at.type("n");
  }
  all += at.screen();
  for (const char* word : {"scored", "Scored", "pretest", "UNSCORED"}) {
    BOOST_TEST(all.find(word) == std::string::npos);
  }
}

BOOST_AUTO_TEST_SUITE_END()
