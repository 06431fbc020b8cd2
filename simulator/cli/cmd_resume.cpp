#include <memory>
#include <variant>

#include "simulator/app/pages.h"
#include "simulator/cli/choose_attempt.h"
#include "simulator/cli/commands.h"
#include "simulator/cli/failure.h"
#include "simulator/cli/full_screen.h"
#include "simulator/cli/plain_sitting.h"
#include "simulator/cli/workspace.h"
#include "simulator/terminal/clocks.h"

namespace mockexam::cli {
namespace {

int resume_plain(const Context& context, exam::AttemptStore& store, exam::AttemptId attempt) {
  auto resumed = app::resume_attempt(store, attempt, terminal::boot_id(), terminal::read_clocks());
  if (const auto* problem = std::get_if<app::ResumeProblem>(&resumed)) {
    throw Failure(ExitCode::Failure, app::problem_text(*problem));
  }
  return sit_plain(store, *std::get<std::unique_ptr<app::LiveAttempt>>(resumed), context.console);
}

}  // namespace

int cmd_resume(const Context& context) {
  const auto store = open_store_if_any(context);
  const exam::AttemptId attempt = choose_open(context, store.get());
  const terminal::Terminal terminal = terminal_for(context);
  if (is_plain(terminal)) return resume_plain(context, *store, attempt);
  return run_full_screen(context, terminal, *store, find_exams(context),
                         {{}, ui::ResumeExam{attempt}});
}

}  // namespace mockexam::cli
