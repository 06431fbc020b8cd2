#include "simulator/cli/paths.h"

#include <sstream>
#include <system_error>

namespace mockexam::cli {
namespace {

namespace fs = std::filesystem;

// Folders above the program's own that are looked at: enough for build/<preset>/bin in a source
// tree, few enough not to end up in somebody else's files.
constexpr int kMostParents = 4;

std::optional<fs::path> user_data_home(const Environment& environment) {
  const fs::path xdg = environment.xdg_data_home;
  if (xdg.is_absolute()) return xdg;
  const fs::path home = environment.home;
  if (home.is_absolute()) return home / ".local/share";
  return std::nullopt;
}

bool holds_exams(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code none;
    if (fs::exists(entry->path() / "exam.xml", none)) return true;
  }
  return false;
}

bool holds_translations(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code none;
    if (fs::exists(entry->path() / "LC_MESSAGES/mockexam.mo", none)) return true;
  }
  return false;
}

// The folder of the program and those above it.
std::vector<fs::path> folders_around(const fs::path& program) {
  std::vector<fs::path> folders;
  if (!program.is_absolute()) return folders;
  fs::path folder = program.parent_path();
  for (int i = 0; i <= kMostParents; ++i) {
    folders.push_back(folder);
    if (!folder.has_relative_path()) break;
    folder = folder.parent_path();
  }
  return folders;
}

}  // namespace

std::optional<fs::path> data_folder(const Environment& environment, const std::string& option) {
  if (!option.empty()) return option;
  if (!environment.data_folder.empty()) return environment.data_folder;
  const auto home = user_data_home(environment);
  if (!home) return std::nullopt;
  return *home / "mockexam";
}

std::vector<fs::path> bank_roots(const Environment& environment) {
  std::vector<fs::path> roots;
  std::istringstream named(environment.banks);
  for (std::string folder; std::getline(named, folder, ':');) {
    if (!folder.empty()) roots.emplace_back(folder);
  }
  if (const auto home = user_data_home(environment)) {
    roots.push_back(*home / "mockexam/questionbanks");
  }
  for (const fs::path& folder : folders_around(environment.program)) {
    for (const char* name : {"share/mockexam/questionbanks", "questionbanks"}) {
      if (!holds_exams(folder / name)) continue;
      roots.push_back(folder / name);
      return roots;
    }
  }
  return roots;
}

std::optional<fs::path> locale_folder(const Environment& environment) {
  for (const fs::path& folder : folders_around(environment.program)) {
    if (holds_translations(folder / "share/locale")) return folder / "share/locale";
  }
  return std::nullopt;
}

}  // namespace mockexam::cli
