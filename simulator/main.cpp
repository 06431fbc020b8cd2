#include <algorithm>
#include <string>
#include <vector>

#include "simulator/cli/environment.h"
#include "simulator/cli/process.h"
#include "simulator/cli/run.h"
#include "simulator/terminal/locale_setup.h"

int main(int argc, char** argv) {
  mockexam::cli::prepare_process();
  const auto locale = mockexam::terminal::setup_locale();
  const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  return mockexam::cli::run(arguments, mockexam::cli::read_environment(), locale);
}
