#include "simulator/app/time_warnings.h"

#include <utility>

namespace mockexam::app {

TimeWarnings::TimeWarnings(std::vector<std::chrono::minutes> times, exam::Millis remaining)
    : times_(std::move(times)) {
  static_cast<void>(reached(remaining));
}

std::optional<std::chrono::minutes> TimeWarnings::reached(exam::Millis remaining) {
  std::optional<std::chrono::minutes> told;
  while (!times_.empty() && remaining <= times_.front()) {
    told = times_.front();
    times_.erase(times_.begin());
  }
  return told;
}

std::optional<exam::Millis> TimeWarnings::next() const {
  if (times_.empty()) return std::nullopt;
  return times_.front();
}

}  // namespace mockexam::app
