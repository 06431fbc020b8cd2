#include "simulator/terminal/detect.h"

#include <unistd.h>

#include <cstdlib>
#include <optional>

#include "simulator/terminal/screen.h"

namespace mockexam::terminal {

namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

Terminal detect_terminal(ColourChoice choice) {
  TerminalFacts facts;
  facts.term = variable("TERM");
  facts.no_color = !variable("NO_COLOR").empty();
  facts.input_is_terminal = isatty(STDIN_FILENO) == 1;
  facts.output_is_terminal = isatty(STDOUT_FILENO) == 1;
  const std::optional<TerminfoEntry> entry = find_terminfo(terminfo_names(facts.term));
  if (entry) facts.colours = entry->colours;
  const Mode mode = choose_mode(facts, choice);
  return {mode, facts.term, mode == Mode::Plain ? "" : entry->name};
}

}  // namespace mockexam::terminal
