#include "simulator/terminal/clocks.h"

#include <time.h>

#include <fstream>

namespace mockexam::terminal {

namespace {

exam::Millis read_clock(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return std::chrono::duration_cast<exam::Millis>(std::chrono::seconds(time.tv_sec) +
                                                  std::chrono::nanoseconds(time.tv_nsec));
}

}  // namespace

exam::ClockReading read_clocks() {
  return {.monotonic = read_clock(CLOCK_MONOTONIC),
          .boottime = read_clock(CLOCK_BOOTTIME),
          .wall = read_clock(CLOCK_REALTIME).count()};
}

std::string boot_id() {
  std::ifstream file("/proc/sys/kernel/random/boot_id");
  std::string id;
  std::getline(file, id);
  return id;
}

}  // namespace mockexam::terminal
