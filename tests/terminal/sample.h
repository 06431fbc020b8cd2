#pragma once

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/pty_checks.h"

namespace mockexam::terminal {

// The last words that sample_program.cpp draws.
inline constexpr const char* kPageIsWhole = "corner";

// Where the sample writes what came from outside; gone with the test.
class SampleLog {
 public:
  SampleLog() : file_((std::filesystem::temp_directory_path() / "sample-XXXXXX").string()) {
    const int fd = mkstemp(file_.data());
    if (fd < 0) throw std::runtime_error("no temporary file");
    close(fd);
  }
  SampleLog(const SampleLog&) = delete;
  SampleLog& operator=(const SampleLog&) = delete;
  ~SampleLog() {
    std::error_code ignored;
    std::filesystem::remove(file_, ignored);
  }

  [[nodiscard]] std::string setting() const { return "SAMPLE_LOG=" + file_; }
  [[nodiscard]] std::string text() const {
    std::ostringstream text;
    text << std::ifstream(file_).rdbuf();
    return text.str();
  }

 private:
  std::string file_;
};

inline testing::PtySettings with(std::vector<std::string> environment) {
  return {.environment = std::move(environment), .folder = {}};
}

// The sample program on a terminal.
struct Sample {
  explicit Sample(const std::vector<std::string>& environment = {},
                  const std::vector<std::string>& options = {})
      : pty(command(options), settings(environment)) {}

  SampleLog log;
  testing::Pty pty;

 private:
  static std::vector<std::string> command(const std::vector<std::string>& options) {
    std::vector<std::string> words = {SAMPLE_PROGRAM};
    words.insert(words.end(), options.begin(), options.end());
    return words;
  }
  [[nodiscard]] testing::PtySettings settings(std::vector<std::string> environment) const {
    environment.push_back(log.setting());
    return with(std::move(environment));
  }
};

// The same with its first page on the screen.
struct StartedSample : Sample {
  explicit StartedSample(const std::vector<std::string>& environment = {},
                         const std::vector<std::string>& options = {})
      : Sample(environment, options) {
    testing::require_text(pty, kPageIsWhole);
  }
};

}  // namespace mockexam::terminal
