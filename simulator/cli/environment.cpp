#include "simulator/cli/environment.h"

#include <cstdlib>
#include <system_error>

namespace mockexam::cli {
namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

Environment read_environment() {
  Environment environment;
  environment.home = variable("HOME");
  environment.xdg_data_home = variable("XDG_DATA_HOME");
  environment.data_folder = variable("MOCKEXAM_DATA_DIR");
  environment.banks = variable("MOCKEXAM_BANKS");
  const std::string accessible = variable("ACCESSIBLE");
  environment.accessible = !accessible.empty() && accessible != "0";
  std::error_code error;
  environment.program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (error) environment.program.clear();
  return environment;
}

}  // namespace mockexam::cli
