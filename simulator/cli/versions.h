#pragma once

#include <string>
#include <vector>

namespace mockexam::cli {

// A library and its releases: the one this program was built with, and the one that is loaded
// (the same for what is compiled in).
struct LibraryVersion {
  std::string name;
  std::string built;
  std::string loaded;
};
[[nodiscard]] std::vector<LibraryVersion> library_versions();

// The program's own release.
[[nodiscard]] std::string program_version();

// All of them, a line each.
[[nodiscard]] std::string version_text();

}  // namespace mockexam::cli
