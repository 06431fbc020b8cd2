#pragma once

#include <string>
#include <vector>

namespace mockexam::bench {

struct Figure {
  std::string what;
  double value = 0;
  const char* unit = "";
  const char* target = "";
};

// Runs the program in a terminal of 80x24 and measures it from outside: start, keys, idling.
[[nodiscard]] std::vector<Figure> terminal_figures(const std::string& program,
                                                   const std::string& banks);

}  // namespace mockexam::bench
