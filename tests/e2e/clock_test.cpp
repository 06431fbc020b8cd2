// The clock of a sitting against clocks that go wrong.

#include <csignal>
#include <regex>

#include "tests/e2e/exam_room.h"
#include "tests/support/clock_offsets.h"

using namespace mockexam::tests;
using namespace std::chrono_literals;

namespace {

struct ClockRoom {
  ClockOffsets clocks;
  ExamRoom room{kShippedBanks};
  std::unique_ptr<Pty> pty;

  ClockRoom() {
    for (const std::string& variable : clocks.environment()) room.with(variable);
    pty = room.sit("mla-c01");
  }
  void shift(const ClockShift& shift) {
    clocks.set(shift);
    pty->signal(SIGWINCH);
  }
  // Seconds left as the screen shows them.
  int seconds_left() const {
    std::smatch found;
    const std::string row = pty->screen().row(0);
    if (!std::regex_search(row, found, std::regex("(\\d):(\\d\\d):(\\d\\d)"))) return -1;
    return std::stoi(found[1]) * 3600 + std::stoi(found[2]) * 60 + std::stoi(found[3]);
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(the_clock)

BOOST_AUTO_TEST_CASE(warnings_come_and_the_exam_submits_itself_at_zero) {
  ClockRoom at;
  at.pty->send("f");
  require_text(*at.pty, "FLAGGED");
  at.shift({100min, 100min, 100min});
  require_text(*at.pty, "minutes are left");
  at.pty->send(" ");
  BOOST_TEST(at.pty->wait_until_gone("minutes are left"));
  at.shift({130min, 130min, 130min});
  require_text(*at.pty, "The time is over.");
  at.pty->send(" ");
  require_text(*at.pty, "scaled score");
  at.pty->send("q");
  require_exit(*at.pty, 4);
}

BOOST_AUTO_TEST_CASE(sleep_is_told_and_not_charged) {
  ClockRoom at;
  at.shift({0ms, 1h, 1h});
  require_text(*at.pty, "slept for 1:00:0");
  at.pty->send(" ");
  BOOST_TEST(at.pty->wait_until_gone("slept"));
  BOOST_TEST(at.seconds_left() > 129 * 60);
}

BOOST_AUTO_TEST_CASE(steps_of_the_wall_clock_change_nothing) {
  ClockRoom at;
  for (const auto step : {-2h, 24h * 3650}) {
    at.shift({0ms, 0ms, step});
    at.pty->send("f");
    require_text(*at.pty, "FLAGGED");
    BOOST_TEST(at.seconds_left() > 129 * 60);
    at.pty->send("f");
    BOOST_TEST(at.pty->wait_until_gone("FLAGGED"));
  }
}

BOOST_AUTO_TEST_SUITE_END()
