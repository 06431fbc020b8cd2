#include <algorithm>
#include <string>

#include "simulator/cli/commands.h"
#include "simulator/cli/exit_code.h"
#include "simulator/cli/json_output.h"
#include "simulator/cli/text_table.h"
#include "simulator/cli/workspace.h"
#include "simulator/ui/tr.h"

namespace mockexam::cli {
namespace {

using app::FoundExam;
using ui::tr;

std::string languages_of(const banks::ExamDefinition& exam) {
  std::string text;
  for (const std::string& language : exam.languages) text += (text.empty() ? "" : " ") + language;
  return text;
}

std::string exams_text(const app::ExamLibrary& library) {
  TextTable table({{tr("EXAM")},
                   {tr("QUESTIONS"), true},
                   {tr("MINUTES"), true},
                   {tr("STATUS")},
                   {tr("LANGUAGES")},
                   {tr("TITLE")}});
  for (const FoundExam& found : library.exams()) {
    if (!found.exam) continue;
    const banks::ExamDefinition& exam = *found.exam;
    table.add({exam.id, std::to_string(exam.items), std::to_string(exam.time.count()),
               banks::word(exam.status), languages_of(exam), exam.title.str()});
  }
  return table.text();
}

}  // namespace

int cmd_exams(const Context& context) {
  const app::ExamLibrary library = find_exams(context);
  const auto& exams = library.exams();
  const auto is_sound = [](const FoundExam& found) { return found.exam.has_value(); };
  for (const FoundExam& found : exams) tell_diagnostics(context, found.diagnostics);
  if (exams.empty()) context.console.complain(no_exams_text(context));
  if (context.options.json) {
    context.console.out.write(exams_json(exams));
  } else if (std::ranges::any_of(exams, is_sound)) {
    context.console.out.write(exams_text(library));
  }
  const bool good = !exams.empty() && std::ranges::all_of(exams, is_sound);
  return status(good ? ExitCode::Done : ExitCode::Data);
}

}  // namespace mockexam::cli
