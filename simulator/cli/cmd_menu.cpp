#include "simulator/cli/commands.h"
#include "simulator/cli/exit_code.h"
#include "simulator/cli/full_screen.h"
#include "simulator/cli/status_page.h"

namespace mockexam::cli {

int cmd_menu(const Context& context) {
  const terminal::Terminal terminal = terminal_for(context);
  if (!is_plain(terminal)) return run_full_screen(context, terminal, {}, std::nullopt);
  context.console.out.write(status_page(context));
  return status(ExitCode::Done);
}

}  // namespace mockexam::cli
