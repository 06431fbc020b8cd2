#include <signal.h>

#include <boost/test/unit_test.hpp>

#include "tests/terminal/sample.h"

// What comes from outside: signals, stops, crashes, a terminal that goes away.
namespace mockexam::terminal {

using tests::require_exit;
using tests::require_killed;
using tests::require_text;

namespace {

// The sanitizers' own handlers would end the process in their way.
std::vector<std::string> without_sanitizer_handlers() {
  return {
      "ASAN_OPTIONS=handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:"
      "handle_abort=0"};
}

// The sample as the only job of an interactive shell.
struct Shell {
  Shell() {
    require_text(pty, "ready>");
    pty.send("$SAMPLE<Enter>");
    require_text(pty, kPageIsWhole);
  }

  // Gives the command until the shell says `state` of its job.
  void repeat_until(std::string_view state, std::string_view command, std::size_t output_before) {
    const bool said = pty.wait_until([&] {
      pty.send(command);
      pty.watch(std::chrono::milliseconds(50));
      return pty.output().find(state, output_before) != std::string::npos;
    });
    BOOST_REQUIRE_MESSAGE(said, "not " << state << ":\n" << pty.output().substr(output_before));
  }
  [[nodiscard]] pid_t sample_pid() const {
    const std::string text = pty.screen().text();
    return std::stoi(text.substr(text.find("pid ") + 4));
  }

  tests::Pty pty{{"bash", "--norc", "--noprofile", "-i"},
                 with({"PS1=ready> ", std::string("SAMPLE=") + SAMPLE_PROGRAM})};
};

// The page is painted again from nothing.
bool repainted_since(tests::Pty& pty, std::size_t output_before) {
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

BOOST_AUTO_TEST_CASE(a_stop_signal_that_waits_is_not_lost_by_painting) {
  StartedSample sample;
  sample.pty.send("W");  // does not come back before the next key is there
  BOOST_REQUIRE(sample.pty.wait_until([&] { return sample.log.text() == "waiting\n"; }));
  sample.pty.signal(SIGTSTP);
  sample.pty.send("x");
  BOOST_TEST(sample.pty.wait_for_stop());
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
  sample.pty.signal(SIGINT);  // a key, and nothing to paint it on
  sample.pty.signal(SIGTERM);
  sample.pty.signal(SIGCONT);
  require_exit(sample.pty, 128 + SIGTERM);
  BOOST_TEST(sample.pty.output().substr(before) == "");
  BOOST_TEST(sample.log.text() == "stop\nterminate\n");
}

BOOST_AUTO_TEST_CASE(it_is_a_job_of_a_shell_like_any_other) {
  Shell shell;
  shell.pty.send("a<C-z>");
  require_text(shell.pty, "Stopped");
  BOOST_TEST(!shell.pty.modes().alternate_screen);
  shell.pty.resize(30, 100);
  shell.pty.send("fg<Enter>");
  require_text(shell.pty, "size 30x100");
  shell.pty.send("b");
  require_text(shell.pty, "typed [ab]");
  shell.pty.send("q");
  BOOST_REQUIRE(shell.pty.wait_until_gone(kPageIsWhole));
  shell.pty.send("echo code $?; exit<Enter>");
  require_text(shell.pty, "code 0");
  BOOST_TEST(shell.pty.wait_for_exit());
}

BOOST_AUTO_TEST_CASE(in_the_background_it_stays_stopped_and_can_be_killed) {
  Shell shell;
  shell.pty.send("<C-z>");
  require_text(shell.pty, "Stopped");
  const std::size_t before = shell.pty.output().size();
  shell.pty.send("bg<Enter>");
  shell.repeat_until("Stopped", "jobs<Enter>", before);
  // More than once, for it may come between being continued and stopping again.
  shell.repeat_until("Exit 143", "kill %1; jobs<Enter>", before);
  BOOST_TEST(shell.pty.output().find(kPageIsWhole, before) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(killed_after_a_stop_without_warning_it_still_leaves_the_screen) {
  Shell shell;
  const std::size_t before = shell.pty.output().size();
  kill(shell.sample_pid(), SIGSTOP);
  BOOST_REQUIRE(shell.pty.wait_until(
      [&] { return shell.pty.output().find("Stopped", before) != std::string::npos; }));
  BOOST_TEST(shell.pty.modes().alternate_screen);
  shell.repeat_until("Exit 143", "kill %1; jobs<Enter>", before);
  BOOST_TEST(!shell.pty.modes().alternate_screen);
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
