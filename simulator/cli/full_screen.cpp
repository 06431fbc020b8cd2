#include "simulator/cli/full_screen.h"

#include "simulator/app/exam_program.h"
#include "simulator/app/services.h"
#include "simulator/cli/exit_code.h"
#include "simulator/cli/workspace.h"
#include "simulator/terminal/clocks.h"
#include "simulator/terminal/event_loop.h"
#include "simulator/ui/tr.h"

namespace mockexam::cli {
namespace {

void tell_locale(const Context& context) {
  if (context.locale != terminal::LocaleResult::FellBack) return;
  context.console.tell(
      ui::tr("The locale is not UTF-8, so it is taken for C.UTF-8; mockexam doctor says more."));
}

int status_of(app::Ending ending, Console& console) {
  switch (ending) {
    case app::Ending::Done:
      return status(ExitCode::Done);
    case app::Ending::TimeUp:
      return status(ExitCode::TimeUp);
    case app::Ending::Paused:
      console.tell(ui::tr("Paused. The clock has stopped; mockexam resume goes on."));
      return status(ExitCode::Paused);
  }
  return status(ExitCode::Failure);
}

}  // namespace

terminal::Terminal terminal_for(const Context& context) {
  terminal::Terminal terminal = terminal::detect_terminal(context.options.colour);
  if (context.options.plain || context.environment.accessible ||
      context.locale == terminal::LocaleResult::NoUtf8) {
    terminal.mode = terminal::Mode::Plain;
  }
  return terminal;
}

bool is_plain(const terminal::Terminal& terminal) {
  return terminal.mode == terminal::Mode::Plain;
}

int run_full_screen(const Context& context, const terminal::Terminal& terminal,
                    exam::AttemptStore& store, const app::ExamLibrary& library,
                    const Beginning& beginning) {
  tell_locale(context);
  const auto seed = context.options.seed;
  const app::Services services{store, library, terminal::boot_id(), context.language,
                               [seed] { return seed.value_or(new_seed()); }};
  app::ExamProgram program(services, beginning.choices, beginning.page, terminal::read_clocks());
  const int signalled = terminal::run(program, {terminal});
  return signalled != 0 ? signalled : status_of(program.ending(), context.console);
}

}  // namespace mockexam::cli
