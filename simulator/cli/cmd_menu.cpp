#include "simulator/cli/commands.h"
#include "simulator/cli/exit_code.h"
#include "simulator/cli/full_screen.h"
#include "simulator/cli/status_page.h"
#include "simulator/cli/workspace.h"

namespace mockexam::cli {

int cmd_menu(const Context& context) {
  const terminal::Terminal terminal = terminal_for(context);
  if (is_plain(terminal)) {
    context.console.out.write(status_page(context));
    return status(ExitCode::Done);
  }
  const auto store = open_store(context);
  return run_full_screen(context, terminal, *store, find_exams(context), {});
}

}  // namespace mockexam::cli
