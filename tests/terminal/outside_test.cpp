#include <signal.h>

#include <boost/test/unit_test.hpp>

#include "tests/terminal/sample.h"

// What comes from outside: signals, stops, crashes, a terminal that goes away.
namespace mockexam::terminal {

using testing::require_exit;
using testing::require_killed;
using testing::require_text;

namespace {

// The sanitizers' own handlers would end the process in their way.
std::vector<std::string> without_sanitizer_handlers() {
  return {
      "ASAN_OPTIONS=handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:"
      "handle_abort=0"};
}

int count(std::string_view text, std::string_view word) {
  int found = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    ++found;
  }
  return found;
}

// The page is painted again from nothing.
bool repainted_since(testing::Pty& pty, std::size_t output_before) {
  return pty.wait_until([&] {
    return pty.output().find("size ", output_before) != std::string::npos &&
           pty.output().find("corne", output_before) != std::string::npos;
  });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(outside)

BOOST_AUTO_TEST_CASE(signals_that_end_it_let_it_store_and_restore_first) {
  const std::pair<int, const char*> signals[] = {
      {SIGTERM, "terminate\n"}, {SIGHUP, "hangup\n"}, {SIGQUIT, "quit\n"}};
  for (const auto& [signal, logged] : signals) {
    StartedSample sample;
    sample.pty.signal(signal);
    require_exit(sample.pty, 128 + signal);
    BOOST_TEST(sample.log.text() == logged);
  }
}

BOOST_AUTO_TEST_CASE(an_interrupt_is_a_key) {
  StartedSample sample;
  sample.pty.signal(SIGINT);
  require_text(sample.pty, "last CtrlC ");
  sample.pty.send("a<C-c>");
  require_text(sample.pty, "keys 3 ");
  BOOST_TEST(sample.log.text() == "");
}

BOOST_AUTO_TEST_CASE(a_terminal_that_goes_away_ends_it) {
  StartedSample sample;
  sample.pty.hang_up();
  BOOST_REQUIRE(sample.pty.wait_for_exit());
  BOOST_TEST(sample.pty.exit_code().value_or(-1) == 128 + SIGHUP);
  BOOST_TEST(sample.log.text() == "hangup\n");
}

BOOST_AUTO_TEST_CASE(control_z_gives_the_terminal_back_while_it_is_stopped) {
  StartedSample sample;
  for (int round = 1; round <= 2; ++round) {
    sample.pty.send("x<C-z>");
    BOOST_REQUIRE(sample.pty.wait_for_stop());
    BOOST_TEST(sample.pty.not_restored() == "");
    const std::size_t before = sample.pty.output().size();
    sample.pty.signal(SIGCONT);
    BOOST_TEST(repainted_since(sample.pty, before));
    BOOST_TEST(sample.pty.modes().alternate_screen);
    BOOST_TEST(sample.pty.modes().bracketed_paste);
  }
  sample.pty.send("y");
  require_text(sample.pty, "typed [xxy]");
  BOOST_TEST(sample.log.text() == "stop\nstop\n");
  sample.pty.send("q");
  require_exit(sample.pty, 0);
}

BOOST_AUTO_TEST_CASE(a_stop_signal_is_like_control_z) {
  StartedSample sample;
  sample.pty.signal(SIGTSTP);
  BOOST_REQUIRE(sample.pty.wait_for_stop());
  BOOST_TEST(sample.pty.not_restored() == "");
  const std::size_t before = sample.pty.output().size();
  sample.pty.signal(SIGCONT);
  BOOST_TEST(repainted_since(sample.pty, before));
  BOOST_TEST(sample.log.text() == "stop\n");
}

BOOST_AUTO_TEST_CASE(a_stop_without_warning_ends_in_a_new_page) {
  StartedSample sample;
  sample.pty.signal(SIGSTOP);
  BOOST_REQUIRE(sample.pty.wait_for_stop());
  const std::size_t before = sample.pty.output().size();
  sample.pty.signal(SIGCONT);
  BOOST_TEST(repainted_since(sample.pty, before));
  BOOST_TEST(sample.log.text() == "stop\n");
  sample.pty.send("q");
  require_exit(sample.pty, 0);
}

BOOST_AUTO_TEST_CASE(a_window_that_changed_during_a_stop_is_noticed) {
  StartedSample sample;
  sample.pty.send("<C-z>");
  BOOST_REQUIRE(sample.pty.wait_for_stop());
  sample.pty.resize(30, 100);
  sample.pty.signal(SIGCONT);
  require_text(sample.pty, "size 30x100");
}

BOOST_AUTO_TEST_CASE(terminating_a_stopped_program_leaves_the_terminal_alone) {
  StartedSample sample;
  sample.pty.send("<C-z>");
  BOOST_REQUIRE(sample.pty.wait_for_stop());
  const std::size_t before = sample.pty.output().size();
  sample.pty.signal(SIGTERM);
  sample.pty.signal(SIGCONT);
  require_exit(sample.pty, 128 + SIGTERM);
  BOOST_TEST(sample.pty.output().substr(before) == "");
  BOOST_TEST(sample.log.text() == "stop\nterminate\n");
}

BOOST_AUTO_TEST_CASE(it_is_a_job_of_a_shell_like_any_other) {
  testing::Pty shell({"bash", "--norc", "--noprofile", "-i"},
                     with({"PS1=ready> ", std::string("SAMPLE=") + SAMPLE_PROGRAM}));
  require_text(shell, "ready>");
  shell.send("$SAMPLE<Enter>");
  require_text(shell, kPageIsWhole);
  shell.send("a<C-z>");
  require_text(shell, "Stopped");
  BOOST_TEST(!shell.modes().alternate_screen);
  shell.send("fg<Enter>");
  require_text(shell, kPageIsWhole);
  shell.send("b");
  require_text(shell, "typed [ab]");
  shell.send("<C-z>");
  BOOST_REQUIRE(shell.wait_until_gone(kPageIsWhole));
  const std::size_t before = shell.output().size();
  const auto listed = [&](std::string_view state, int times) {
    return shell.wait_until([&] {
      shell.send("jobs<Enter>");
      shell.watch(std::chrono::milliseconds(50));
      return count(shell.output(), state) >= times;
    });
  };
  shell.send("bg<Enter>");
  // Once for each Ctrl-Z, and again in the list: it cannot run in the background.
  BOOST_REQUIRE(listed("Stopped", 3));
  shell.send("kill %1<Enter>");
  BOOST_REQUIRE(listed("Exit 143", 1));
  BOOST_TEST(shell.output().find(kPageIsWhole, before) == std::string::npos);
  shell.send("exit<Enter>");
  BOOST_TEST(shell.wait_for_exit());
}

BOOST_AUTO_TEST_CASE(a_crash_gives_the_terminal_back_and_stays_a_crash) {
  const std::pair<const char*, int> crashes[] = {{"V", SIGSEGV}, {"O", SIGSEGV}, {"A", SIGABRT}};
  for (const auto& [key, signal] : crashes) {
    BOOST_TEST_CONTEXT(key) {
      StartedSample sample(without_sanitizer_handlers());
      sample.pty.send(key);
      require_killed(sample.pty, signal);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_crash_signal_from_outside_is_one_too) {
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) {
    BOOST_TEST_CONTEXT(signal) {
      StartedSample sample(without_sanitizer_handlers());
      sample.pty.signal(signal);
      require_killed(sample.pty, signal);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::terminal
