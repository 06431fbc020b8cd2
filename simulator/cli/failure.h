#pragma once

#include <stdexcept>
#include <string>

#include "simulator/cli/exit_code.h"

namespace mockexam::cli {

// Ends a command before its work is done: what to tell on stderr, and the exit code. An empty text
// means that everything was told already.
class Failure : public std::runtime_error {
 public:
  Failure(ExitCode code, const std::string& text) : std::runtime_error(text), code_(code) {}
  [[nodiscard]] ExitCode code() const { return code_; }

 private:
  ExitCode code_;
};

}  // namespace mockexam::cli
