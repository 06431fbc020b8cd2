#include "tests/support/golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string_view>

namespace mockexam::tests {
namespace {

std::filesystem::path path_of(const std::string& name) {
  return std::filesystem::path(MOCKEXAM_SOURCE_DIR) / "tests" / "golden" / (name + ".txt");
}

bool is_update() {
  const char* wish = std::getenv("MOCKEXAM_UPDATE_GOLDEN");
  return wish != nullptr && std::string_view(wish) == "1";
}

std::string write(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  return file ? "" : path.string() + ": cannot be written";
}

std::string first_difference(const std::string& name, const std::string& expected,
                             const std::string& actual) {
  std::istringstream wanted(expected);
  std::istringstream got(actual);
  std::string wanted_line;
  std::string got_line;
  for (int line = 1;; ++line) {
    const bool more_wanted = static_cast<bool>(std::getline(wanted, wanted_line));
    const bool more_got = static_cast<bool>(std::getline(got, got_line));
    if (!more_wanted && !more_got) return name + ": line ends differ";
    if (!more_wanted) wanted_line = "(end)";
    if (!more_got) got_line = "(end)";
    if (wanted_line != got_line) {
      return name + ":" + std::to_string(line) + ":\nexpected: " + wanted_line +
             "\ngot:      " + got_line + "\n";
    }
  }
}

}  // namespace

std::string golden_difference(const std::string& name, const std::string& actual) {
  const std::filesystem::path path = path_of(name);
  if (is_update()) return write(path, actual);
  std::ifstream file(path, std::ios::binary);
  if (!file) return path.string() + ": does not exist";
  std::ostringstream expected;
  expected << file.rdbuf();
  if (expected.str() == actual) return {};
  return first_difference(name, expected.str(), actual);
}

}  // namespace mockexam::tests
