#pragma once

#include <chrono>
#include <cstdint>

namespace mockexam::exam {

using Millis = std::chrono::milliseconds;

// Milliseconds since 1970-01-01 UTC; for showing and for the record, never for durations.
using WallMillis = std::int64_t;

// All clocks at one moment. The core never reads a clock: whoever calls it brings a reading.
struct ClockReading {
  Millis monotonic{0};  // stands still while the computer sleeps
  Millis boottime{0};   // goes on while it sleeps; starts again at boot
  WallMillis wall = 0;  // may jump
};

}  // namespace mockexam::exam
