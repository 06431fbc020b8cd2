#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "questionbanks/text/safe_text.h"
#include "simulator/cli/checkup.h"
#include "simulator/cli/commands.h"
#include "simulator/cli/exit_code.h"
#include "simulator/cli/json_output.h"

namespace mockexam::cli {
namespace {

const char* mark(Check::Verdict verdict) {
  switch (verdict) {
    case Check::Verdict::Fine:
      return "ok";
    case Check::Verdict::Note:
      return "note";
    case Check::Verdict::Wrong:
      return "WRONG";
  }
  return "";
}

std::string clean(const std::string& text) {
  return text::SafeText::clean(text).str();
}

std::string page(const Checkup& checkup) {
  std::string out;
  for (const Check& check : checkup) {
    out += fmt::format("{:<6}{:<22}{}\n", mark(check.verdict), check.name, clean(check.value));
    if (!check.advice.empty()) out += fmt::format("{:>28}{}\n", "", clean(check.advice));
  }
  const auto wrong = std::ranges::count(checkup, Check::Verdict::Wrong, &Check::verdict);
  if (wrong == 0) return out + "\nEverything that was checked is in order.\n";
  return out + fmt::format("\n{} marked WRONG; what to do is below each.\n",
                           wrong == 1 ? "1 thing is" : std::to_string(wrong) + " things are");
}

}  // namespace

int cmd_doctor(const Context& context) {
  const Checkup checkup = check_up(context);
  context.console.out.write(context.options.json ? doctor_json(checkup) : page(checkup));
  return status(is_well(checkup) ? ExitCode::Done : ExitCode::Failure);
}

}  // namespace mockexam::cli
