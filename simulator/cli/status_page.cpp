#include "simulator/cli/status_page.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "simulator/app/attempts.h"
#include "simulator/cli/choose_attempt.h"
#include "simulator/cli/versions.h"
#include "simulator/cli/workspace.h"
#include "simulator/terminal/clocks.h"
#include "simulator/ui/date_text.h"
#include "simulator/ui/report/report_words.h"
#include "simulator/ui/sitting_view.h"
#include "simulator/ui/tr.h"

namespace mockexam::cli {
namespace {

using exam::AttemptSummary;
using ui::tr;
using ui::tr_fmt;

constexpr std::ptrdiff_t kMostFinished = 5;

std::string heading(const char* text) {
  return std::string("\n") + text + "\n";
}

std::string exam_lines(const Context& context, const app::ExamLibrary& library) {
  if (library.exams().empty()) return "  " + no_exams_text(context) + "\n";
  std::string out;
  for (const app::FoundExam& found : library.exams()) {
    if (!found.exam) {
      out +=
          "  " +
          tr_fmt("{} cannot be used; mockexam exams says why", in_quotes(found.folder.string())) +
          "\n";
      continue;
    }
    out += "  " + tr_fmt("{}: {}", found.exam->id, found.exam->title.str()) + "\n";
    out += "    " +
           tr_fmt("{} questions, {} minutes", found.exam->items, found.exam->time.count()) + "\n";
  }
  return out;
}

std::string open_lines(exam::AttemptStore& store, const std::vector<AttemptSummary>& attempts) {
  std::string out;
  const exam::WallMillis now = terminal::read_clocks().wall;
  for (const AttemptSummary& attempt : attempts) {
    if (attempt.state != exam::AttemptState::Open) continue;
    const auto open = app::describe_open(store, attempt.id, now);
    if (!open) continue;
    out += "  " +
           tr_fmt("mockexam resume {}: {}, question {} of {}, {} left", attempt.id, attempt.exam,
                  open->position + 1, attempt.items, ui::clock_text(attempt.limit - open->used)) +
           "\n";
  }
  return out.empty() ? out : heading(tr("Open")) + out;
}

std::string finished_lines(const std::vector<AttemptSummary>& attempts) {
  std::string out;
  std::ptrdiff_t shown = 0;
  for (const AttemptSummary& attempt : attempts) {
    if (!is_scored(attempt) || ++shown > kMostFinished) continue;
    out += "  " +
           tr_fmt("mockexam report {}: {}, {}, {} {}", attempt.id, attempt.exam,
                  ui::date_text(attempt.outcome->ended), attempt.outcome->scaled,
                  ui::outcome_word(attempt.outcome->passed)) +
           "\n";
  }
  if (shown > kMostFinished) {
    out += "  " + tr_fmt("mockexam history: all {}", attempts.size()) + "\n";
  }
  return out.empty() ? out : heading(tr("Finished")) + out;
}

std::string how_to_start(const app::ExamLibrary& library) {
  const auto sound = std::ranges::find_if(
      library.exams(), [](const app::FoundExam& found) { return found.exam.has_value(); });
  std::string out = heading(tr("How to start"));
  if (sound != library.exams().end()) {
    const std::string& id = sound->exam->id;
    out += "  " + tr_fmt("mockexam take {}: the whole exam against the clock", id) + "\n";
    out += "  " + tr_fmt("mockexam take {} --demo: only see a report", id) + "\n";
  }
  return out + "  " + tr("mockexam --help: everything else") + "\n";
}

}  // namespace

std::string status_page(const Context& context) {
  const app::ExamLibrary library = find_exams(context);
  const auto store = open_store_if_any(context);
  std::string out = tr_fmt("mockexam {}: timed practice exams in the terminal", program_version());
  out += "\n" + heading(tr("Exams")) + exam_lines(context, library);
  if (store) {
    const auto attempts = store->list();
    out += open_lines(*store, attempts) + finished_lines(attempts);
  }
  return out + how_to_start(library);
}

}  // namespace mockexam::cli
