#pragma once

#include <string>

#include "simulator/cli/command_table.h"

// Help, made from the tables.
namespace mockexam::cli {

// All commands and the options of every command; fits a screen of 80x24 with the prompt below it.
[[nodiscard]] std::string program_help();

[[nodiscard]] std::string command_help(const CommandRow& command);

// A line for each thing there is, for the checks of tests and manuals:
//   command take EXAM? / option take --seed N / option * --plain
[[nodiscard]] std::string table_list();

}  // namespace mockexam::cli
