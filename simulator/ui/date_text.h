#pragma once

#include <string>

#include "simulator/exam/time.h"

namespace mockexam::ui {

// "2026-11-22 10:02" in the time zone of the process. Empty for what no calendar has.
[[nodiscard]] std::string date_text(exam::WallMillis when);

// "1:43", from an hour on "1:51:19"; whole seconds, rounded down. Negative times are 0:00.
[[nodiscard]] std::string duration_text(exam::Millis time);

}  // namespace mockexam::ui
