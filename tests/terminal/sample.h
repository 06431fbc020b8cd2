#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/pty_checks.h"
#include "tests/support/temp_dir.h"

namespace mockexam::terminal {

// The last words that sample_program.cpp draws.
inline constexpr const char* kPageIsWhole = "corner";

// Where the sample writes what came from outside; gone with the test.
class SampleLog {
 public:
  [[nodiscard]] std::string setting() const { return "SAMPLE_LOG=" + file(); }
  [[nodiscard]] std::string text() const {
    std::ostringstream text;
    text << std::ifstream(file()).rdbuf();
    return text.str();
  }

 private:
  [[nodiscard]] std::string file() const { return (folder_.path() / "log").string(); }

  tests::TempDir folder_;
};

inline tests::PtySettings with(std::vector<std::string> environment) {
  return {.environment = std::move(environment), .folder = {}};
}

// The sample program on a terminal.
struct Sample {
  explicit Sample(const std::vector<std::string>& environment = {},
                  const std::vector<std::string>& options = {})
      : pty(command(options), settings(environment)) {}

  SampleLog log;
  tests::Pty pty;

 private:
  static std::vector<std::string> command(const std::vector<std::string>& options) {
    std::vector<std::string> words = {SAMPLE_PROGRAM};
    words.insert(words.end(), options.begin(), options.end());
    return words;
  }
  [[nodiscard]] tests::PtySettings settings(std::vector<std::string> environment) const {
    environment.push_back(log.setting());
    return with(std::move(environment));
  }
};

// The same with its first page on the screen.
struct StartedSample : Sample {
  explicit StartedSample(const std::vector<std::string>& environment = {},
                         const std::vector<std::string>& options = {})
      : Sample(environment, options) {
    tests::require_text(pty, kPageIsWhole);
  }
};

}  // namespace mockexam::terminal
