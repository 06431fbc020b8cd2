#include "questionbanks/model/diagnostic.h"

#include <algorithm>

namespace mockexam::banks {

std::string to_string(const Diagnostic& diagnostic) {
  std::string out = diagnostic.file;
  if (diagnostic.line > 0) out += ":" + std::to_string(diagnostic.line);
  out += ": " + diagnostic.rule + ": " + diagnostic.message;
  if (!diagnostic.hint.empty()) out += ", " + diagnostic.hint;
  return out;
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics,
                             [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

}  // namespace mockexam::banks
