#pragma once

#include <string>

#include "simulator/terminal/capabilities.h"

namespace mockexam::terminal {

// What was found out about the terminal behind fd 0 and 1.
struct Terminal {
  Mode mode = Mode::Plain;
  std::string term;           // $TERM
  std::string terminfo_name;  // the entry used for it; empty in plain mode
};

// Looks at the environment and the terminfo data base; writes nothing.
[[nodiscard]] Terminal detect_terminal(ColourChoice choice);

}  // namespace mockexam::terminal
