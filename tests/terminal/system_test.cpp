#include <poll.h>
#include <signal.h>

#include <boost/test/unit_test.hpp>
#include <clocale>
#include <string>

#include "simulator/terminal/clocks.h"
#include "simulator/terminal/locale_setup.h"
#include "simulator/terminal/signals.h"
#include "simulator/terminal/tick_timer.h"
#include "simulator/terminal/window_size.h"

namespace mockexam::terminal {

namespace {

volatile sig_atomic_t delivered = 0;
void count_delivery(int /*signal*/) {
  delivered = delivered + 1;
}

bool readable(int fd, int milliseconds) {
  pollfd one{fd, POLLIN, 0};
  return poll(&one, 1, milliseconds) == 1;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(system_parts)

BOOST_AUTO_TEST_CASE(a_window_has_at_least_one_cell_and_not_too_many) {
  constexpr ui::Size kFallback = {24, 80};
  BOOST_TEST((sane_size({30, 100}, kFallback) == ui::Size{30, 100}));
  BOOST_TEST((sane_size({1, 1}, kFallback) == ui::Size{1, 1}));
  BOOST_TEST((sane_size({0, 0}, kFallback) == ui::Size{24, 80}));
  BOOST_TEST((sane_size({0, 132}, kFallback) == ui::Size{24, 132}));
  BOOST_TEST((sane_size({-5, 65535}, kFallback) == ui::Size{24, 1000}));
  BOOST_TEST((sane_size({65535, 1}, kFallback) == ui::Size{500, 1}));
  BOOST_TEST((sane_size({0, 0}, {0, 0}) == ui::Size{1, 1}));
  BOOST_TEST((window_size(-1, kFallback) == kFallback));
}

BOOST_AUTO_TEST_CASE(clocks_go_forward) {
  const exam::ClockReading first = read_clocks();
  const exam::ClockReading second = read_clocks();
  BOOST_TEST(first.monotonic.count() > 0);
  BOOST_TEST(second.monotonic.count() >= first.monotonic.count());
  BOOST_TEST(second.boottime.count() >= first.boottime.count());
  constexpr exam::WallMillis kIn2024 = 1'704'067'200'000;
  BOOST_TEST(first.wall > kIn2024);
}

BOOST_AUTO_TEST_CASE(the_boot_has_a_name_that_stays) {
  BOOST_TEST(boot_id().size() == 36U);
  BOOST_TEST(boot_id() == boot_id());
}

BOOST_AUTO_TEST_CASE(the_locale_is_utf8_but_numbers_keep_their_point) {
  BOOST_TEST((setup_locale() != LocaleResult::NoUtf8));
  BOOST_TEST(std::string(std::setlocale(LC_NUMERIC, nullptr)) == "C");
}

BOOST_AUTO_TEST_CASE(a_timer_fires_at_its_moment_and_not_without_one) {
  TickTimer timer;
  BOOST_TEST(!readable(timer.fd(), 0));
  const exam::Millis soon = read_clocks().boottime + exam::Millis(20);
  timer.set(soon);
  BOOST_TEST(readable(timer.fd(), 20'000));
  BOOST_TEST(read_clocks().boottime.count() >= soon.count());
  for (const long past : {-5L, 0L, 1L}) {
    timer.set(exam::Millis(past));
    BOOST_TEST(readable(timer.fd(), 20'000));
  }
  timer.set(std::nullopt);
  BOOST_TEST(!readable(timer.fd(), 0));
}

BOOST_AUTO_TEST_CASE(signals_come_out_of_the_queue) {
  SignalQueue queue({SIGTERM, SIGWINCH, SIGTSTP, SIGCONT});
  BOOST_TEST(!readable(queue.fd(), 0));
  BOOST_TEST(!queue.take());
  raise(SIGWINCH);
  raise(SIGWINCH);
  raise(SIGTSTP);
  BOOST_TEST(readable(queue.fd(), 0));
  BOOST_TEST(queue.take().value_or(0) == SIGTSTP);
  BOOST_TEST(queue.take().value_or(0) == SIGWINCH);
  BOOST_TEST(!queue.take());
}

BOOST_AUTO_TEST_CASE(afterwards_signals_are_as_before_and_none_is_lost) {
  struct sigaction mine {};
  mine.sa_handler = count_delivery;
  sigaction(SIGUSR1, &mine, nullptr);
  delivered = 0;
  {
    SignalQueue queue({SIGUSR1});
    raise(SIGUSR1);
    BOOST_TEST(delivered == 0);
    BOOST_TEST(queue.take().value_or(0) == SIGUSR1);
    raise(SIGUSR1);
    BOOST_TEST(delivered == 0);
  }
  BOOST_TEST(delivered == 1);  // the one that nobody took
  raise(SIGUSR1);
  BOOST_TEST(delivered == 2);
  struct sigaction pipe {};
  sigaction(SIGPIPE, nullptr, &pipe);
  BOOST_TEST((pipe.sa_handler == SIG_DFL));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::terminal
