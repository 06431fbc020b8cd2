#pragma once

#include "questionbanks/reader/bank_reader.h"
#include "simulator/app/attempts.h"
#include "simulator/cli/context.h"

namespace mockexam::cli {

// A scripted candidate sits the exam at once, on a clock of its own and in a store that is thrown
// away; its report goes to stdout. Returns the exit status; throws Failure, StoreError.
[[nodiscard]] int take_demo(const Context& context, const banks::Bank& bank,
                            const app::StartChoices& choices);

}  // namespace mockexam::cli
