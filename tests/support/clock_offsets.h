#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "tests/support/temp_dir.h"

namespace mockexam::tests {

// How far the clocks of a program under test go wrong.
struct ClockShift {
  std::chrono::milliseconds monotonic{0};
  std::chrono::milliseconds boottime{0};
  std::chrono::milliseconds realtime{0};
};

// A file that moves the clocks of programs started with `environment`, through the clock_shim
// library. Sleep of an hour: boottime and realtime +1 h. Somebody sets the clock: realtime only.
// A program that waits on a timer notices when it next wakes up: send it SIGWINCH after `set`.
class ClockOffsets {
 public:
  ClockOffsets();

  // From the real clocks, not from the last setting.
  void set(const ClockShift& shift);
  // For PtySettings.
  [[nodiscard]] std::vector<std::string> environment() const;

 private:
  TempDir folder_;
  std::string file_;
};

}  // namespace mockexam::tests
