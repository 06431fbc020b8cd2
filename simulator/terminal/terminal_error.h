#pragma once

#include <stdexcept>

namespace mockexam::terminal {

// The system did not give what a terminal program cannot do without. The text is in English and
// meant for a message on stderr.
class TerminalError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace mockexam::terminal
