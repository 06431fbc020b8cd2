#pragma once

#include "simulator/cli/context.h"

// The commands, one cmd_*.cpp each. They return the exit status and throw Failure and what the
// layers below throw.
namespace mockexam::cli {

[[nodiscard]] int cmd_menu(const Context& context);
[[nodiscard]] int cmd_take(const Context& context);
[[nodiscard]] int cmd_resume(const Context& context);
[[nodiscard]] int cmd_report(const Context& context);
[[nodiscard]] int cmd_review(const Context& context);
[[nodiscard]] int cmd_history(const Context& context);
[[nodiscard]] int cmd_exams(const Context& context);
[[nodiscard]] int cmd_draw(const Context& context);
[[nodiscard]] int cmd_doctor(const Context& context);
[[nodiscard]] int cmd_help(const Context& context);

}  // namespace mockexam::cli
