#include "simulator/cli/new_sitting.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "simulator/app/pages.h"
#include "simulator/cli/failure.h"
#include "simulator/cli/workspace.h"
#include "simulator/terminal/clocks.h"
#include "simulator/ui/tr.h"

namespace mockexam::cli {
namespace {

using ui::tr_fmt;

Failure unknown_extra_time(const banks::ExamDefinition& exam, const std::string& id) {
  std::string known;
  for (const banks::ExtraTime& choice : exam.delivery.extra_time) {
    known += (known.empty() ? "" : ", ") + choice.id;
  }
  if (known.empty()) known = ui::tr("none");
  return {ExitCode::Usage,
          tr_fmt("{} has no extra time {}; there is: {}.", exam.code, in_quotes(id), known)};
}

// Of the items: what was asked for, else the language of the screens if the exam has it.
std::string item_language(const Context& context, const banks::ExamDefinition& exam) {
  const auto has = [&](const std::string& language) {
    return std::ranges::find(exam.languages, language) != exam.languages.end();
  };
  const std::string& asked = context.options.language;
  if (has(context.language)) return context.language;
  if (!asked.empty()) {
    context.console.tell(tr_fmt("{} is not available in {}; its questions are in {}.", exam.code,
                                in_quotes(asked), exam.languages.front()));
  }
  return exam.languages.front();
}

}  // namespace

app::StartChoices choices_for(const Context& context, const banks::ExamDefinition& exam) {
  const Options& options = context.options;
  if (!app::find_extra_time(exam, options.extra_time)) {
    throw unknown_extra_time(exam, options.extra_time);
  }
  app::StartChoices choices;
  choices.seed = options.seed ? *options.seed : new_seed();
  choices.language = item_language(context, exam);
  choices.extra_time = options.extra_time;
  return choices;
}

std::unique_ptr<app::LiveAttempt> begin_sitting(exam::AttemptStore& store, const banks::Bank& bank,
                                                const app::StartChoices& choices,
                                                const exam::ClockReading& now) {
  auto started = app::start_attempt(store, bank, choices, terminal::boot_id(), now);
  if (const auto* shortages = std::get_if<std::vector<exam::Shortage>>(&started)) {
    throw Failure(ExitCode::Data, shortage_lines(bank.exam, *shortages));
  }
  if (const auto* unknown = std::get_if<app::UnknownExtraTime>(&started)) {
    throw unknown_extra_time(bank.exam, unknown->id);
  }
  return std::move(std::get<std::unique_ptr<app::LiveAttempt>>(started));
}

std::string shortage_lines(const banks::ExamDefinition& exam,
                           const std::vector<exam::Shortage>& shortages) {
  std::string text = tr_fmt("No form of {} can be drawn.", exam.code);
  for (const std::string& line : app::shortage_text(exam, shortages)) text += "\n" + line;
  return text;
}

}  // namespace mockexam::cli
