#pragma once

#include <string>
#include <vector>

namespace mockexam::banks {

enum class Severity { Error, Warning };

// Something wrong with what somebody wrote: where it is, which rule it breaks, what to do.
struct Diagnostic {
  std::string file;  // as it was named to the reader
  int line = 0;      // from 1; 0 is the whole file
  Severity severity = Severity::Error;
  std::string rule;     // short stable name, "item-key-count"
  std::string message;  // what is wrong, with the offending text, cleaned
  std::string hint;     // how to mend it
};

using Diagnostics = std::vector<Diagnostic>;

// `file:line: rule: message, hint`
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);
[[nodiscard]] bool has_errors(const Diagnostics& diagnostics);

}  // namespace mockexam::banks
