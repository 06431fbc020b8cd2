#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "simulator/cli/commands.h"
#include "simulator/cli/drawn_form.h"
#include "simulator/cli/failure.h"
#include "simulator/cli/json_output.h"
#include "simulator/cli/new_sitting.h"
#include "simulator/cli/text_table.h"
#include "simulator/cli/workspace.h"
#include "simulator/exam/assembly.h"
#include "simulator/exam/result.h"
#include "simulator/ui/tr.h"

namespace mockexam::cli {
namespace {

using ui::tr;
using ui::tr_fmt;

// Nothing was ever shown: the draw depends on exam, bank and seed alone.
DrawnForm draw(const banks::Bank& bank, std::uint64_t seed) {
  auto drawn = exam::assemble(bank.exam, bank.items, {}, seed);
  if (const auto* shortages = std::get_if<std::vector<exam::Shortage>>(&drawn)) {
    throw Failure(ExitCode::Data, shortage_lines(bank.exam, *shortages));
  }
  DrawnForm result{std::get<exam::Form>(std::move(drawn)), {}, {}};
  for (const exam::FormItem& place : result.form.items) {
    result.items.push_back(*std::ranges::find(bank.items, place.id, &banks::Item::id));
  }
  result.scale_table = exam::scale_table_for(bank.exam, result.form);
  return result;
}

std::string form_text(const banks::ExamDefinition& exam, const DrawnForm& drawn) {
  TextTable table(
      {{"#", true}, {tr("QUESTION")}, {tr("DOMAIN")}, {tr("TASK")}, {tr("TYPE")}, {tr("SCORED")}});
  for (std::size_t i = 0; i < drawn.items.size(); ++i) {
    const banks::Item& item = drawn.items[i];
    table.add({std::to_string(i + 1), item.id, item.domain(), item.task, banks::word(item.type),
               drawn.form.items[i].scored ? tr("yes") : tr("no")});
  }
  return tr_fmt("{}, seed {}: passes from {} of {} scored questions.", exam.code, drawn.form.seed,
                drawn.form.cut_raw(), drawn.scale_table.size() - 1) +
         "\n\n" + table.text();
}

std::string scale_text(const banks::ExamDefinition& exam, const DrawnForm& drawn) {
  TextTable table({{tr("RIGHT"), true}, {tr("SCORE"), true}, {tr("RESULT")}});
  for (std::size_t raw = 0; raw < drawn.scale_table.size(); ++raw) {
    const bool passed = static_cast<int>(raw) >= drawn.form.cut_raw();
    table.add({std::to_string(raw), std::to_string(drawn.scale_table[raw]),
               passed ? tr("pass") : tr("fail")});
  }
  return tr_fmt("{}, seed {}: the score of every number of right answers.", exam.code,
                drawn.form.seed) +
         "\n\n" + table.text();
}

}  // namespace

int cmd_draw(const Context& context) {
  const Options& options = context.options;
  const app::ExamLibrary library = find_exams(context);
  const banks::Bank bank = load_bank(context, choose_exam(context, library));
  const DrawnForm drawn = draw(bank, options.seed.value());
  Output& out = context.console.out;
  if (options.json) {
    out.write(form_json(drawn, options.table));
  } else {
    out.write(options.table ? scale_text(bank.exam, drawn) : form_text(bank.exam, drawn));
  }
  return status(ExitCode::Done);
}

}  // namespace mockexam::cli
