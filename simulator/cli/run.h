#pragma once

#include <string>
#include <vector>

#include "simulator/cli/environment.h"
#include "simulator/terminal/locale_setup.h"

namespace mockexam::cli {

// The whole program: does what `arguments` (without the program's name) ask for and returns the
// exit status. The one place where exceptions end.
[[nodiscard]] int run(const std::vector<std::string>& arguments, const Environment& environment,
                      terminal::LocaleResult locale);

}  // namespace mockexam::cli
