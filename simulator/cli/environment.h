#pragma once

#include <filesystem>
#include <string>

namespace mockexam::cli {

// What the process was given: the variables this layer looks at (empty: not set) and where its own
// file lies.
struct Environment {
  std::string home;
  std::string xdg_data_home;
  std::string data_folder;        // MOCKEXAM_DATA_DIR
  std::string banks;              // MOCKEXAM_BANKS
  bool accessible = false;        // ACCESSIBLE is set, and neither empty nor 0
  std::filesystem::path program;  // empty when the system does not tell
};

[[nodiscard]] Environment read_environment();

}  // namespace mockexam::cli
