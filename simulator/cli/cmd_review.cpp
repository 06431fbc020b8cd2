#include <string>

#include "simulator/cli/choose_attempt.h"
#include "simulator/cli/commands.h"
#include "simulator/cli/exit_code.h"
#include "simulator/cli/full_screen.h"
#include "simulator/cli/workspace.h"
#include "simulator/ui/report/answers_body.h"
#include "simulator/ui/report/report_view.h"
#include "simulator/ui/tr.h"

namespace mockexam::cli {
namespace {

constexpr int kColumns = 80;

void write_review(const Context& context, const app::FinishedAttempt& finished) {
  const ui::ReportView view = finished.view();
  Output& out = context.console.out;
  bool any = false;
  for (int position = 0; position < view.size(); ++position) {
    if (context.options.wrong && view.item_result(position).correct) continue;
    if (any) out.write("\n\n");
    out.write(ui::body_text(ui::answers_body(view, position, kColumns)));
    any = true;
  }
  if (!any) out.write(std::string(ui::tr("Every question was answered right.")) + "\n");
}

}  // namespace

int cmd_review(const Context& context) {
  const auto store = open_store_if_any(context);
  const app::FinishedAttempt finished = choose_finished(context, store.get());
  const terminal::Terminal terminal = terminal_for(context);
  if (is_plain(terminal)) {
    write_review(context, finished);
    return status(ExitCode::Done);
  }
  return run_full_screen(context, terminal, *store, find_exams(context),
                         {{}, ui::OpenAnswers{finished.summary.id, context.options.wrong}});
}

}  // namespace mockexam::cli
