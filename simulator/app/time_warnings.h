#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "simulator/exam/time.h"

namespace mockexam::app {

// Tells once for each warning time that it was reached.
class TimeWarnings {
 public:
  TimeWarnings() = default;
  // `times` are falling; those that `remaining` has reached already are not told any more.
  TimeWarnings(std::vector<std::chrono::minutes> times, exam::Millis remaining);

  // The lowest warning reached since the last call, if any.
  [[nodiscard]] std::optional<std::chrono::minutes> reached(exam::Millis remaining);

  // How much is left at the next warning; nothing when there is none to come.
  [[nodiscard]] std::optional<exam::Millis> next() const;

 private:
  std::vector<std::chrono::minutes> times_;
};

}  // namespace mockexam::app
