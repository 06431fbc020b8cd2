#include "simulator/cli/help.h"

#include <algorithm>

#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"

namespace mockexam::cli {
namespace {

using ui::tr;
using ui::tr_fmt;

constexpr int kColumns = 80;
constexpr int kLeft = 2;

std::string blanks(int count) {
  return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

std::string row(const std::string& left, int width, const std::string& right) {
  return blanks(kLeft) + left + blanks(width - ui::display_width(left)) + right + "\n";
}

std::string option_usage(const OptionRow& option) {
  std::string usage = std::string("--") + option.name;
  if (option.letter != 0) usage = std::string("-") + option.letter + ", " + usage;
  return *option.value == '\0' ? usage : usage + " " + option.value;
}

std::string argument_usage(Argument argument) {
  switch (argument) {
    case Argument::None:
      return "";
    case Argument::Exam:
      return " [EXAM]";
    case Argument::ExamNeeded:
      return " EXAM";
    case Argument::Attempt:
      return " [ATTEMPT]";
    case Argument::Command:
      return " [COMMAND]";
  }
  return "";
}

std::string common_options(int width) {
  std::string out;
  for (const OptionRow& option : option_rows()) {
    if (option.everywhere) out += row(option_usage(option), width, tr(option.help));
  }
  return out;
}

std::string examples(const CommandRow& command) {
  constexpr int kGap = 3;
  const std::string program = "mockexam ";
  int width = 0;
  for (const Example& example : command.examples) {
    width = std::max(width, ui::display_width(program + example.line) + kGap);
  }
  std::string out;
  for (const Example& example : command.examples) {
    out += row(program + example.line, width, tr(example.meaning));
  }
  return out;
}

std::string own_options(const CommandRow& command, int width) {
  std::string out;
  for (const OptionRow& option : option_rows()) {
    if (option.everywhere || *option.help == '\0' || !goes_with(option, command)) continue;
    out += row(option_usage(option), width, tr(option.help));
  }
  return out;
}

std::string paragraph(const char* text) {
  std::string out;
  for (const std::string_view line : ui::wrap(text, kColumns, "")) out += std::string(line) + "\n";
  return out;
}

}  // namespace

std::string program_help() {
  constexpr int kWidth = 20, kExampleWidth = 32;
  std::string out = std::string(tr("mockexam: timed practice exams in the terminal")) + "\n";
  out += row("mockexam", kExampleWidth, tr("the start menu"));
  out += row("mockexam take mla-c01", kExampleWidth, tr("a whole exam against the clock"));
  out += row("mockexam take mla-c01 --demo", kExampleWidth, tr("only see a report"));
  out += std::string(tr("Commands; mockexam help COMMAND says more:")) + "\n";
  for (const CommandRow& command : command_rows()) {
    if (*command.name == '\0' || command.argument == Argument::Command) continue;
    out += row(command.name + argument_usage(command.argument), kWidth, tr(command.summary));
  }
  out += std::string(tr("Options of every command:")) + "\n" + common_options(kWidth);
  out += std::string(
             tr("Exit codes: 0 done, 1 failure, 2 usage, 3 unusable data, 4 time up, 5 paused")) +
         "\n";
  return out;
}

std::string command_help(const CommandRow& command) {
  constexpr int kWidth = 20;
  const std::string own = own_options(command, kWidth);
  std::string out = std::string("mockexam ") + command.name + argument_usage(command.argument) +
                    ": " + tr(command.summary) + "\n\n";
  out += examples(command) + "\n";
  if (*command.details != '\0') out += paragraph(tr(command.details)) + "\n";
  if (!own.empty()) out += own + "\n";
  return out + tr("Options of every command:") + "\n" + common_options(kWidth);
}

std::string table_list() {
  std::string out;
  for (const CommandRow& command : command_rows()) {
    if (*command.name == '\0') continue;
    out += std::string("command ") + command.name + argument_usage(command.argument) + "\n";
    for (const OptionRow& option : option_rows()) {
      if (option.everywhere || *option.help == '\0' || !goes_with(option, command)) continue;
      out += std::string("option ") + command.name + " " + option_usage(option) + "\n";
    }
  }
  for (const OptionRow& option : option_rows()) {
    if (option.everywhere) out += "option * " + option_usage(option) + "\n";
  }
  return out;
}

}  // namespace mockexam::cli
