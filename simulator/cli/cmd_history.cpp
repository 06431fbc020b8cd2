#include <string>
#include <vector>

#include "simulator/cli/choose_attempt.h"
#include "simulator/cli/commands.h"
#include "simulator/cli/exit_code.h"
#include "simulator/cli/json_output.h"
#include "simulator/cli/text_table.h"
#include "simulator/cli/workspace.h"
#include "simulator/ui/date_text.h"
#include "simulator/ui/report/report_words.h"
#include "simulator/ui/tr.h"

namespace mockexam::cli {
namespace {

using exam::AttemptSummary;
using ui::tr;

std::string history_text(const std::vector<AttemptSummary>& attempts) {
  TextTable table({{tr("ATTEMPT"), true},
                   {tr("EXAM")},
                   {tr("MODE")},
                   {tr("STATE")},
                   {tr("STARTED")},
                   {tr("SCORE"), true},
                   {tr("RESULT")}});
  for (const AttemptSummary& attempt : attempts) {
    const bool scored = is_scored(attempt);
    table.add({std::to_string(attempt.id), attempt.exam, attempt.mode, word(attempt.state),
               ui::date_text(attempt.started),
               scored ? std::to_string(attempt.outcome->scaled) : "-",
               scored ? ui::outcome_word(attempt.outcome->passed) : "-"});
  }
  return table.text();
}

}  // namespace

int cmd_history(const Context& context) {
  const auto store = open_store_if_any(context);
  const auto attempts = store ? store->list() : std::vector<AttemptSummary>();
  if (context.options.json) {
    context.console.out.write(history_json(attempts));
  } else if (attempts.empty()) {
    context.console.tell(tr("There are no attempts yet; mockexam take begins one."));
  } else {
    context.console.out.write(history_text(attempts));
  }
  return status(ExitCode::Done);
}

}  // namespace mockexam::cli
