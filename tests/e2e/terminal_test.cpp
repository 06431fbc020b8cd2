// The program among signals, resizes and terminals of all kinds.

#include <csignal>

#include "simulator/exam/random.h"
#include "tests/e2e/exam_room.h"

using namespace mockexam::tests;

BOOST_AUTO_TEST_SUITE(the_terminal)

BOOST_AUTO_TEST_CASE(ctrl_c_and_sigint_ask_and_end_nothing) {
  ExamRoom room(kTestBanks);
  auto pty = room.sit("tiny-exam");
  pty->send("<C-c>");
  require_text(*pty, "Leave the exam?");
  pty->send("<Esc>");
  require_text(*pty, "Question 1 of");
  pty->signal(SIGINT);
  require_text(*pty, "Leave the exam?");
  pty->send("<Down><Enter>");  // Pause
  require_exit(*pty, 5);
}

BOOST_AUTO_TEST_CASE(a_signal_ends_the_program_keeps_the_answers_and_gives_the_terminal_back) {
  for (const int number : {SIGTERM, SIGHUP, SIGQUIT}) {
    ExamRoom room(kTestBanks);
    auto pty = room.sit("tiny-exam");
    pty->send("f");
    require_text(*pty, "FLAGGED");
    pty->signal(number);
    require_exit(*pty, 128 + number);
    auto again = room.start({"resume"});
    require_text(*again, "1 flagged");
  }
}

BOOST_AUTO_TEST_CASE(a_stopped_program_gives_the_terminal_away_and_comes_back_whole) {
  ExamRoom room(kTestBanks);
  auto pty = room.sit("tiny-exam");
  pty->signal(SIGTSTP);
  BOOST_REQUIRE(pty->wait_for_stop());
  BOOST_TEST(pty->not_restored() == "");
  pty->signal(SIGCONT);
  require_text(*pty, "Question 1 of");
  pty->send("f");
  require_text(*pty, "FLAGGED");
}

BOOST_AUTO_TEST_CASE(a_terminal_that_is_closed_ends_the_program_and_the_exam_can_be_resumed) {
  ExamRoom room(kTestBanks);
  {
    auto pty = room.sit("tiny-exam");
    pty->send("f");
    require_text(*pty, "FLAGGED");
    pty->hang_up();
    BOOST_TEST(pty->wait_for_exit());
  }
  auto again = room.start({});
  require_text(*again, "Resume");
}

BOOST_AUTO_TEST_CASE(a_storm_of_resizes_leaves_the_page_and_the_answer) {
  ExamRoom room(kTestBanks);
  auto pty = room.sit("tiny-exam");
  pty->send("f");
  require_text(*pty, "FLAGGED");
  mockexam::exam::Random random(9);
  for (int i = 0; i < 60; ++i) {
    pty->resize(1 + static_cast<int>(random.below(60)), 1 + static_cast<int>(random.below(200)));
    if (i % 7 == 0) pty->send("j");
  }
  pty->resize(8, 30);
  require_text(*pty, "Q1/8");
  pty->resize(5, 20);
  require_text(*pty, "Window too small");
  pty->resize(24, 80);
  require_text(*pty, "Question 1 of 8");
  require_text(*pty, "FLAGGED");
}

BOOST_AUTO_TEST_CASE(a_small_window_holds_a_whole_question) {
  ExamRoom room(kTestBanks);
  room.size(8, 30);
  auto pty = room.start({"take", "tiny-exam", "--seed", "5"});
  require_text(*pty, "[ Start ]");
  pty->send("<Enter>");
  require_text(*pty, "Q1/8");
  pty->send("r");
  require_text(*pty, "Review");
  pty->send("<Esc>");
  require_text(*pty, "Q1/8");
  pty->send("q");
  require_text(*pty, "Leave the exam?");
}

BOOST_AUTO_TEST_CASE(without_colour_everything_is_said_all_the_same) {
  for (const char* variable : {"NO_COLOR=1", "TERM=vt100"}) {
    ExamRoom room(kTestBanks);
    room.with(variable);
    auto pty = room.sit("tiny-exam");
    pty->send("f");
    require_text(*pty, "FLAGGED");
    BOOST_TEST(!pty->screen().any_colour());
    BOOST_TEST(pty->screen().cell(0, 1).reverse);
  }
}

BOOST_AUTO_TEST_CASE(a_dumb_terminal_gets_the_plain_dialogue_without_one_escape) {
  ExamRoom room(kTestBanks);
  room.with("TERM=dumb");
  auto pty = room.start({"take", "tiny-exam", "--seed", "5"});
  require_text(*pty, "Question 1 of 8.");
  pty->send("pause\n");
  BOOST_TEST(pty->wait_for_exit());
  BOOST_TEST(pty->exit_code().value_or(-1) == 5);
  BOOST_TEST(pty->output().find('\033') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(japanese_text_stands_where_it_belongs) {
  ExamRoom room(kTestBanks);
  auto pty = room.start({"take", "tiny-exam", "--seed", "5", "--lang", "ja"});
  require_text(*pty, "< ja >");
  pty->send("<Enter>");
  require_text(*pty, "Question 1 of 8");
  // Some of the questions are there in Japanese: go round until one is on the screen.
  const auto wide = [&] {
    for (int row = 2; row < 20; ++row) {
      for (int column = 0; column < 80; ++column) {
        if (pty->screen().cell(row, column).width == 2) return true;
      }
    }
    return false;
  };
  for (int step = 0; step < 80 && !wide(); ++step) {
    pty->send("u");
    require_text(*pty, "Question " + std::to_string((step + 1) % 8 + 1) + " of 8");
  }
  BOOST_TEST(wide());
  BOOST_TEST(pty->wait_until([&] { return pty->screen().row(23).ends_with("? help"); }));
}

BOOST_AUTO_TEST_CASE(the_cursor_rests_on_the_focused_option_also_after_the_clock_has_ticked) {
  ExamRoom room(kTestBanks);
  auto pty = room.sit("tiny-exam");
  for (int i = 2; i <= 8 && !pty->has("Choose ONE"); ++i) {
    pty->send("n");
    require_text(*pty, "Question " + std::to_string(i) + " of 8");
  }
  pty->send("j");
  require_text(*pty, "> ( ) B.");
  const auto bullet = pty->screen().find("> ( ) B.");
  const auto on_bullet = [&] {
    const auto cursor = pty->screen().cursor();
    return cursor.row == bullet->row && cursor.column == bullet->column + 3;
  };
  BOOST_TEST(pty->wait_until(on_bullet));
  const std::string clock = pty->screen().row(0);
  BOOST_TEST(pty->wait_until([&] { return pty->screen().row(0) != clock; }));
  BOOST_TEST(pty->wait_until(on_bullet));
}

BOOST_AUTO_TEST_CASE(pasted_text_and_unknown_sequences_answer_nothing) {
  ExamRoom room(kTestBanks);
  auto pty = room.sit("tiny-exam");
  pty->send_bytes("\033[200~abcabc\nf\033[201~\033[27;5;50~\033]52;c;ZmZm\007\033[5;77~");
  pty->send("t");
  require_text(*pty, "The clock is hidden");
  BOOST_TEST(pty->has("0 answered  0 flagged"));
}

BOOST_AUTO_TEST_CASE(a_second_window_on_the_same_exam_is_told) {
  ExamRoom room(kTestBanks);
  auto first = room.sit("tiny-exam");
  auto second = room.start({"resume"});
  require_text(*second, "another window");
}

BOOST_AUTO_TEST_SUITE_END()
