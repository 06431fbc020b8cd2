#include "simulator/app/report_text.h"
#include "simulator/cli/choose_attempt.h"
#include "simulator/cli/commands.h"
#include "simulator/cli/exit_code.h"
#include "simulator/cli/json_output.h"
#include "simulator/cli/workspace.h"

namespace mockexam::cli {

int cmd_report(const Context& context) {
  const auto store = open_store_if_any(context);
  const app::FinishedAttempt finished = choose_finished(context, store.get());
  context.console.out.write(
      context.options.json ? report_json(finished)
                           : app::report_text(finished.paper, finished.result, finished.summary.id,
                                              finished.summary.outcome->ended));
  return status(ExitCode::Done);
}

}  // namespace mockexam::cli
