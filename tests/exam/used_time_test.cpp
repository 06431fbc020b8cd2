#include "simulator/exam/used_time.h"

#include <boost/test/unit_test.hpp>

using namespace mockexam;
using namespace std::chrono_literals;
using banks::SleepPolicy;
using exam::ClockReading;
using exam::UsedTime;

namespace {
const ClockReading kStart{100s, 500s, 1'700'000'000'000};
}

BOOST_AUTO_TEST_SUITE(used_time)

BOOST_AUTO_TEST_CASE(awake_time_is_charged_on_top_of_what_was_used_before) {
  const UsedTime clock(20min, SleepPolicy::Pause, kStart);
  BOOST_TEST((clock.at(kStart) == 20min));
  BOOST_TEST((clock.at({160s, 560s, kStart.wall + 60'000}) == 21min));
}

BOOST_AUTO_TEST_CASE(sleep_is_charged_only_when_the_exam_says_so) {
  const ClockReading after_sleep{160s, 560s + 1h, kStart.wall};
  BOOST_TEST((UsedTime(0min, SleepPolicy::Pause, kStart).at(after_sleep) == 1min));
  BOOST_TEST((UsedTime(0min, SleepPolicy::Run, kStart).at(after_sleep) == 61min));
  BOOST_TEST((UsedTime(0min, SleepPolicy::Run, kStart).asleep(after_sleep) == 1h));
}

BOOST_AUTO_TEST_CASE(steps_of_the_wall_clock_change_nothing) {
  const UsedTime clock(0min, SleepPolicy::Run, kStart);
  for (const exam::WallMillis step : {-7'200'000LL, 315'000'000'000LL}) {
    BOOST_TEST((clock.at({130s, 530s, kStart.wall + step}) == 30s));
  }
}

BOOST_AUTO_TEST_CASE(a_reading_before_the_start_never_takes_time_back) {
  const UsedTime clock(5min, SleepPolicy::Run, kStart);
  BOOST_TEST((clock.at({0s, 0s, 0}) == 5min));
  BOOST_TEST((clock.asleep({0s, 0s, 0}) == 0s));
}

BOOST_AUTO_TEST_SUITE_END()
