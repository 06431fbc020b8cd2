#pragma once

#include <string>

#include "simulator/exam/attempt_store.h"
#include "simulator/exam/paper.h"
#include "simulator/exam/result.h"

namespace mockexam::app {

// The score report as text in at most 80 columns.
[[nodiscard]] std::string report_text(const exam::Paper& paper, const exam::AttemptResult& result,
                                      exam::AttemptId attempt, exam::WallMillis ended);

}  // namespace mockexam::app
