#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <system_error>

#include "simulator/cli/checkup.h"
#include "simulator/cli/paths.h"

namespace mockexam::cli {
namespace {

namespace fs = std::filesystem;
using Verdict = Check::Verdict;

// A sitting needs a tenth of a mebibyte, its reserve one.
constexpr std::uintmax_t kMebibyte = 1024 * 1024;
constexpr std::uintmax_t kLeastFree = 16 * kMebibyte;

bool may_write(const fs::path& folder) {
  return access(folder.c_str(), W_OK | X_OK) == 0;
}

// The folder itself, or the nearest one above it that is there.
fs::path existing(fs::path folder) {
  std::error_code error;
  folder = fs::absolute(folder, error);
  while (!fs::exists(folder, error) && folder.has_relative_path()) folder = folder.parent_path();
  return folder;
}

Check check_data_folder(const fs::path& folder) {
  Check check{"folder.data", folder.string(), {}, {}};
  struct stat facts {};
  if (stat(folder.c_str(), &facts) != 0) {
    check.value += " (made when it is needed)";
    if (!may_write(existing(folder))) {
      check.verdict = Verdict::Wrong;
      check.advice = "it cannot be made: mend the permissions of " + existing(folder).string() +
                     " or name another folder with --data-dir";
    }
    return check;
  }
  constexpr mode_t kOthers = 077, kAll = 0777;
  check.value += fmt::format(" ({:04o})", facts.st_mode & kAll);
  if (!may_write(folder)) {
    check.verdict = Verdict::Wrong;
    check.advice = "it may not be written: mend its permissions or name another with --data-dir";
  } else if ((facts.st_mode & kOthers) != 0) {
    check.verdict = Verdict::Wrong;
    check.advice = "others may look into it: chmod 700 " + folder.string();
  }
  return check;
}

Check check_free_space(const fs::path& folder) {
  std::error_code error;
  const fs::space_info space = fs::space(existing(folder), error);
  if (error) return {"folder.free", "not known: " + error.message(), Verdict::Note, {}};
  Check check{"folder.free", fmt::format("{} MiB", space.available / kMebibyte), {}, {}};
  if (space.available < kLeastFree) {
    check.verdict = Verdict::Wrong;
    check.advice = "free some space on the disk of " + folder.string();
  }
  return check;
}

}  // namespace

void check_folders(const Context& context, Checkup& checkup) {
  if (const auto data = data_folder(context.environment, context.options.data_folder)) {
    checkup.push_back(check_data_folder(*data));
    checkup.push_back(check_free_space(*data));
  } else {
    checkup.push_back(
        {"folder.data", "not known", Verdict::Wrong, "set HOME, or name a folder with --data-dir"});
  }
  for (const fs::path& root : bank_roots(context.environment)) {
    std::error_code error;
    const bool there = fs::is_directory(root, error);
    checkup.push_back({"folder.exams", root.string() + (there ? "" : " (not there)"), {}, {}});
  }
  const auto translations = locale_folder(context.environment);
  checkup.push_back(
      {"folder.translations", translations ? translations->string() : "none", {}, {}});
}

}  // namespace mockexam::cli
