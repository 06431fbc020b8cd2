#include "simulator/ui/date_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace mockexam::ui {

std::string date_text(exam::WallMillis when) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(exam::Millis{when});
  const auto time = static_cast<std::time_t>(seconds.count());
  std::tm local{};
  if (localtime_r(&time, &local) == nullptr) return {};
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1,
                     local.tm_mday, local.tm_hour, local.tm_min);
}

std::string duration_text(exam::Millis time) {
  const auto seconds = std::max(time, exam::Millis{0}).count() / 1000;
  if (seconds < 3600) return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
  return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace mockexam::ui
