#include "simulator/cli/temporary_folder.h"

#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

#include "simulator/cli/failure.h"
#include "simulator/ui/tr.h"

namespace mockexam::cli {

namespace {

namespace fs = std::filesystem;

// Memory is better than a disk: every write of a store waits for the disk.
fs::path base_folder() {
  constexpr const char* kMemory = "/dev/shm";
  if (std::getenv("TMPDIR") == nullptr && access(kMemory, W_OK | X_OK) == 0) return kMemory;
  std::error_code error;
  const fs::path usual = fs::temp_directory_path(error);
  return error ? "/tmp" : usual;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  const fs::path base = base_folder();
  std::string name = (base / "mockexam-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    throw Failure(ExitCode::Failure,
                  ui::tr_fmt("No temporary folder can be made in {}: {}.", base.string(),
                             std::generic_category().message(errno)));
  }
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace mockexam::cli
