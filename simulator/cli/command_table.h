#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "simulator/cli/context.h"

// The tables from which the parser, all help texts and the checks of the documentation are made.
namespace mockexam::cli {

enum class OptionId {
  ExamFolder,
  DataFolder,
  Plain,
  Colour,
  Language,
  Help,
  Version,
  Seed,
  ExtraTime,
  Demo,
  Wrong,
  Table,
  Json,
  List,
};

struct OptionRow {
  OptionId id;
  const char* name;   // without the dashes
  char letter;        // 0: none
  const char* value;  // what stands for its value in help texts; empty: it has none
  const char* help;   // empty: shown nowhere
  bool everywhere;    // goes with every command
};
[[nodiscard]] const std::vector<OptionRow>& option_rows();

// The one word a command may take.
enum class Argument { None, Exam, ExamNeeded, Attempt, Command };

struct Example {
  const char* line;
  const char* meaning;
};

struct CommandRow {
  const char* name;  // empty: what is done without a command
  Argument argument;
  std::vector<OptionId> options;  // beside those of every command
  std::vector<OptionId> needed;   // of those, the ones it does not go without
  const char* summary;
  const char* details;  // may be empty
  std::vector<Example> examples;
  int (*run)(const Context&);  // returns the exit status; throws Failure and what the layers throw
};
[[nodiscard]] const std::vector<CommandRow>& command_rows();

// Null when there is none of that name.
[[nodiscard]] const CommandRow* find_command(std::string_view name);
[[nodiscard]] const OptionRow* find_option(std::string_view name);
[[nodiscard]] bool goes_with(const OptionRow& option, const CommandRow& command);

// Names with a summary, for did-you-mean.
[[nodiscard]] std::vector<std::string> command_names();

}  // namespace mockexam::cli
