#pragma once

#include <string>

#include "simulator/exam/time.h"

namespace mockexam::terminal {

// All three clocks at this moment: CLOCK_MONOTONIC, CLOCK_BOOTTIME, CLOCK_REALTIME, cut to
// milliseconds. The only place of the program that reads a clock.
[[nodiscard]] exam::ClockReading read_clocks();

// The kernel's name for this run of the computer: while it is the same, two boottime readings can
// be compared. Empty when it cannot be read: then they cannot.
[[nodiscard]] std::string boot_id();

}  // namespace mockexam::terminal
