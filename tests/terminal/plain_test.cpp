#include <signal.h>

#include <boost/test/unit_test.hpp>

#include "tests/terminal/sample.h"

// Lines in and out: plain mode on a terminal and between pipes.
namespace mockexam::terminal {

using tests::require_exit;
using tests::require_text;

BOOST_AUTO_TEST_SUITE(plain_mode)

BOOST_AUTO_TEST_CASE(control_c_ends_the_wait) {
  Sample sample({"TERM=dumb"});
  require_text(sample.pty, "plain mode");
  sample.pty.send("half a line<C-c>");
  require_text(sample.pty, "signal 2");
  require_exit(sample.pty, 128 + SIGINT);
}

BOOST_AUTO_TEST_CASE(signals_end_the_wait) {
  for (const int signal : {SIGTERM, SIGHUP, SIGQUIT}) {
    Sample sample({"TERM=dumb"});
    require_text(sample.pty, "plain mode");
    sample.pty.signal(signal);
    require_exit(sample.pty, 128 + signal);
    BOOST_TEST(sample.pty.has("signal " + std::to_string(signal)));
  }
}

BOOST_AUTO_TEST_CASE(control_z_stops_it_as_the_system_does) {
  tests::Pty shell({"bash", "--norc", "--noprofile", "-i"},
                   with({"PS1=ready> ", "TERM=dumb", std::string("SAMPLE=") + SAMPLE_PROGRAM}));
  require_text(shell, "ready>");
  shell.send("$SAMPLE<Enter>");
  require_text(shell, "plain mode");
  shell.send("<C-z>");
  require_text(shell, "Stopped");
  shell.send("fg<Enter>");
  BOOST_REQUIRE(shell.wait_until(
      [&] { return shell.screen().text().find("ready> fg\n$SAMPLE") != std::string::npos; }));
  shell.send("one more<Enter>");
  require_text(shell, "line [one more]");
}

BOOST_AUTO_TEST_CASE(a_deadline_ends_the_wait) {
  Sample sample({"TERM=dumb", "SAMPLE_DEADLINE=50"});
  require_text(sample.pty, "time out");
  require_exit(sample.pty, 0);
}

BOOST_AUTO_TEST_CASE(it_works_between_pipes) {
  tests::Pty pty({"sh", "-c", "printf 'one\\ntwo' | \"$0\" | cat", SAMPLE_PROGRAM});
  require_text(pty, "line [two]");
  require_text(pty, "end");
  require_exit(pty, 0);
  BOOST_TEST(pty.has("plain mode"));
  BOOST_TEST(pty.has("line [one]"));
  BOOST_TEST(pty.output().find('\x1b') == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::terminal
