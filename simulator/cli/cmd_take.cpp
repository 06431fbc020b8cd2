#include <algorithm>
#include <memory>
#include <string>
#include <variant>

#include "simulator/app/pages.h"
#include "simulator/cli/commands.h"
#include "simulator/cli/demo.h"
#include "simulator/cli/failure.h"
#include "simulator/cli/full_screen.h"
#include "simulator/cli/new_sitting.h"
#include "simulator/cli/plain_sitting.h"
#include "simulator/cli/workspace.h"
#include "simulator/terminal/clocks.h"

namespace mockexam::cli {
namespace {

int take_plain(const Context& context, const app::FoundExam& found,
               const app::StartChoices& choices) {
  const banks::Bank bank = load_bank(context, found);
  const auto store = open_store(context);
  if (const std::string note = app::status_text(bank.exam); !note.empty()) {
    context.console.tell(note);
  }
  const auto live = begin_sitting(*store, bank, choices, terminal::read_clocks());
  return sit_plain(*store, *live, context.console);
}

}  // namespace

int cmd_take(const Context& context) {
  const app::ExamLibrary library = find_exams(context);
  const app::FoundExam& found = choose_exam(context, library);
  const app::StartChoices choices = choices_for(context, *found.exam);
  if (context.options.demo) return take_demo(context, load_bank(context, found), choices);
  const terminal::Terminal terminal = terminal_for(context);
  if (is_plain(terminal)) return take_plain(context, found, choices);
  const auto store = open_store(context);
  return run_full_screen(context, terminal, *store, library,
                         {choices, ui::OpenIntro{found.exam->id}});
}

}  // namespace mockexam::cli
