#pragma once

#include <string>

#include "simulator/cli/console.h"
#include "simulator/cli/environment.h"
#include "simulator/cli/options.h"
#include "simulator/terminal/locale_setup.h"

namespace mockexam::cli {

// What every command works with.
struct Context {
  const Options& options;
  const Environment& environment;
  Console& console;
  terminal::LocaleResult locale;
  std::string language;  // of the screens, a tag
};

}  // namespace mockexam::cli
