#include "simulator/cli/checkup.h"

#include <algorithm>

#include "simulator/cli/versions.h"

namespace mockexam::cli {

Checkup check_up(const Context& context) {
  Checkup checkup;
  check_program(context, checkup);
  check_terminal(context, checkup);
  check_folders(context, checkup);
  check_store(context, checkup);
  check_exams(context, checkup);
  return checkup;
}

bool is_well(const Checkup& checkup) {
  return std::ranges::none_of(
      checkup, [](const Check& check) { return check.verdict == Check::Verdict::Wrong; });
}

void check_program(const Context& context, Checkup& checkup) {
  checkup.push_back({"program.version", program_version(), {}, {}});
  checkup.push_back({"program.file", context.environment.program.string(), {}, {}});
  for (const LibraryVersion& library : library_versions()) {
    std::string value = library.loaded;
    if (library.built != library.loaded) value += " (built with " + library.built + ")";
    checkup.push_back({"library." + library.name, value, {}, {}});
  }
}

}  // namespace mockexam::cli
