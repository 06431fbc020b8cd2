#pragma once

#include <optional>

#include "simulator/app/attempts.h"
#include "simulator/app/exam_library.h"
#include "simulator/cli/context.h"
#include "simulator/terminal/detect.h"
#include "simulator/ui/command.h"

namespace mockexam::cli {

// The terminal, as the environment and the command line let it be used: its mode is Plain with
// --plain, ACCESSIBLE, and where characters are not UTF-8.
[[nodiscard]] terminal::Terminal terminal_for(const Context& context);

[[nodiscard]] bool is_plain(const terminal::Terminal& terminal);

// What the program on the full screen begins with.
struct Beginning {
  app::StartChoices choices;
  std::optional<ui::Command> page;  // nothing: the start menu
};

// Runs the program in the full screen and returns the exit status.
// REQUIRES: !is_plain(terminal). Throws StoreError, TerminalError; the terminal is as before then.
[[nodiscard]] int run_full_screen(const Context& context, const terminal::Terminal& terminal,
                                  exam::AttemptStore& store, const app::ExamLibrary& library,
                                  const Beginning& beginning);

}  // namespace mockexam::cli
