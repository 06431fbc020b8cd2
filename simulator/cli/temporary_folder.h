#pragma once

#include <filesystem>

namespace mockexam::cli {

// A new folder that only this user can look into; removed with all that is in it when this goes.
class TemporaryFolder {
 public:
  TemporaryFolder();  // throws Failure
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace mockexam::cli
