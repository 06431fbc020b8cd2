#pragma once

#include <string>
#include <vector>

#include "simulator/cli/context.h"

// What `doctor` finds out. In English whatever the language: the page is for bug reports too.
namespace mockexam::cli {

// One thing that was looked at.
struct Check {
  enum class Verdict {
    Fine,
    Note,   // works, but not as one might expect
    Wrong,  // something does not work
  };
  std::string name;   // stable, "store.integrity"
  std::string value;  // what was found
  Verdict verdict = Verdict::Fine;
  std::string advice;  // what to do; empty when it is fine
};

using Checkup = std::vector<Check>;

[[nodiscard]] Checkup check_up(const Context& context);

[[nodiscard]] bool is_well(const Checkup& checkup);

// Its parts.
void check_program(const Context& context, Checkup& checkup);
void check_terminal(const Context& context, Checkup& checkup);
void check_folders(const Context& context, Checkup& checkup);
void check_store(const Context& context, Checkup& checkup);
void check_exams(const Context& context, Checkup& checkup);

}  // namespace mockexam::cli
