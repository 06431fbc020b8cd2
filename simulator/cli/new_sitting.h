#pragma once

#include <memory>

#include "simulator/app/attempts.h"
#include "simulator/cli/context.h"

namespace mockexam::cli {

// How the command line wants a new attempt to be. Throws Failure when the exam has no such extra
// time. A language the exam does not have is told, and the exam's own taken.
[[nodiscard]] app::StartChoices choices_for(const Context& context,
                                            const banks::ExamDefinition& exam);

// Draws a form and starts its clock. Throws Failure when the bank is too small, StoreError.
[[nodiscard]] std::unique_ptr<app::LiveAttempt> begin_sitting(exam::AttemptStore& store,
                                                              const banks::Bank& bank,
                                                              const app::StartChoices& choices,
                                                              const exam::ClockReading& now);

// The shortages as one text, a line each.
[[nodiscard]] std::string shortage_lines(const banks::ExamDefinition& exam,
                                         const std::vector<exam::Shortage>& shortages);

}  // namespace mockexam::cli
