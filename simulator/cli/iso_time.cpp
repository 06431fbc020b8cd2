#include "simulator/cli/iso_time.h"

#include <fmt/format.h>

#include <chrono>

namespace mockexam::cli {

std::optional<std::string> iso_time(exam::WallMillis when) {
  using std::chrono::sys_days;
  constexpr sys_days kFirst = std::chrono::year(0) / 1 / 1, kEnd = std::chrono::year(10000) / 1 / 1;
  const std::chrono::sys_time<exam::Millis> moment{exam::Millis{when}};
  if (moment < kFirst || moment >= kEnd) return std::nullopt;
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(moment - day));
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

}  // namespace mockexam::cli
