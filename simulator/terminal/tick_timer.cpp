#include "simulator/terminal/tick_timer.h"

#include <sys/timerfd.h>
#include <time.h>

#include <algorithm>

#include "simulator/terminal/terminal_error.h"

namespace mockexam::terminal {

TickTimer::TickTimer() : fd_(timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC)) {
  if (fd_.get() < 0) throw TerminalError("cannot make a timer");
}

void TickTimer::set(std::optional<exam::Millis> boottime) {
  itimerspec when{};
  if (boottime) {
    // All zero would switch the timer off, so the earliest moment is 1 ms after boot.
    const auto milliseconds = std::max<exam::Millis::rep>(1, boottime->count());
    when.it_value.tv_sec = static_cast<time_t>(milliseconds / 1000);
    when.it_value.tv_nsec = static_cast<long>(milliseconds % 1000 * 1'000'000);
  }
  timerfd_settime(fd_.get(), TFD_TIMER_ABSTIME, &when, nullptr);
}

}  // namespace mockexam::terminal
