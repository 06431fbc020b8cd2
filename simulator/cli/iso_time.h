#pragma once

#include <optional>
#include <string>

#include "simulator/exam/time.h"

namespace mockexam::cli {

// "2026-11-22T10:02:11Z"; nothing outside the years 0 to 9999, which ISO 8601 does not write.
[[nodiscard]] std::optional<std::string> iso_time(exam::WallMillis when);

}  // namespace mockexam::cli
