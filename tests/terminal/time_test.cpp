#include <signal.h>

#include <boost/test/unit_test.hpp>

#include "tests/support/clock_offsets.h"
#include "tests/terminal/sample.h"

// Clocks and timers, moved from outside.
namespace mockexam::terminal {

using std::chrono::hours;
using std::chrono::milliseconds;
using tests::require_text;

namespace {

std::vector<std::string> with_clocks(const tests::ClockOffsets& clocks,
                                     const std::string& variable) {
  std::vector<std::string> environment = clocks.environment();
  environment.push_back(variable);
  return environment;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(time_from_outside)

BOOST_AUTO_TEST_CASE(a_tick_comes_by_itself) {
  StartedSample sample({"SAMPLE_TICK_ONCE=50"});
  sample.pty.send("T");
  require_text(sample.pty, "ticks 1");
}

BOOST_AUTO_TEST_CASE(sleep_moves_boottime_and_the_wall_clock_only) {
  tests::ClockOffsets clocks;
  StartedSample sample(with_clocks(clocks, "SAMPLE_TICK_ONCE=1800000"));
  sample.pty.send("T");
  require_text(sample.pty, "ticks 0 monotonic 0 boottime 0 wall 0");
  clocks.set({.monotonic = {}, .boottime = hours(1), .realtime = hours(1)});
  sample.pty.signal(SIGWINCH);
  require_text(sample.pty, "ticks 1 ");
  require_text(sample.pty, "boottime 36");
  require_text(sample.pty, "wall 36");
  BOOST_TEST(!sample.pty.has("monotonic 36"));
}

BOOST_AUTO_TEST_CASE(setting_the_wall_clock_moves_nothing_else) {
  tests::ClockOffsets clocks;
  StartedSample sample(with_clocks(clocks, "SAMPLE_TICK=20"));
  clocks.set({.monotonic = {}, .boottime = {}, .realtime = hours(-2)});
  sample.pty.send("T");
  require_text(sample.pty, "wall -7");
  BOOST_TEST(!sample.pty.has("boottime -"));
  BOOST_TEST(!sample.pty.has("boottime 7"));
}

BOOST_AUTO_TEST_CASE(a_timer_is_set_anew_when_the_clock_was_moved) {
  tests::ClockOffsets clocks;
  StartedSample sample(with_clocks(clocks, "SAMPLE_TICK_ONCE=3600000"));
  sample.pty.send("T");
  require_text(sample.pty, "ticks 0");
  // Just before the moment; what is left passes for real.
  clocks.set({.monotonic = {}, .boottime = hours(1) - std::chrono::minutes(1), .realtime = {}});
  sample.pty.signal(SIGWINCH);
  clocks.set({.monotonic = {}, .boottime = hours(1) - milliseconds(100), .realtime = {}});
  sample.pty.signal(SIGWINCH);
  require_text(sample.pty, "ticks 1 ");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::terminal
