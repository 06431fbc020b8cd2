#pragma once

#include <string>

#include "simulator/cli/context.h"

namespace mockexam::cli {

// What there is: exams, open and finished attempts, and how to start. Throws Failure, StoreError.
[[nodiscard]] std::string status_page(const Context& context);

}  // namespace mockexam::cli
