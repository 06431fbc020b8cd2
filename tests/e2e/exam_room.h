#pragma once

#include <boost/test/unit_test.hpp>
#include <memory>
#include <string>
#include <vector>

#include "tests/support/pty.h"
#include "tests/support/pty_checks.h"
#include "tests/support/temp_dir.h"

namespace mockexam::tests {

// The real program in a terminal, with a home of its own.
class ExamRoom {
 public:
  explicit ExamRoom(std::string banks) : banks_(std::move(banks)) {}

  // More environment for the programs that are started from here on.
  ExamRoom& with(const std::string& variable) {
    environment_.push_back(variable);
    return *this;
  }
  ExamRoom& size(int rows, int columns) {
    rows_ = rows;
    columns_ = columns;
    return *this;
  }

  [[nodiscard]] std::unique_ptr<Pty> start(const std::vector<std::string>& arguments) const {
    std::vector<std::string> command{MOCKEXAM_PROGRAM};
    command.insert(command.end(), arguments.begin(), arguments.end());
    PtySettings settings;
    settings.rows = rows_;
    settings.columns = columns_;
    settings.environment = environment_;
    settings.environment.push_back("MOCKEXAM_BANKS=" + banks_);
    settings.environment.push_back("MOCKEXAM_DATA_DIR=" + home_.path().string());
    return std::make_unique<Pty>(command, settings);
  }

  // An exam whose first question is on the screen.
  [[nodiscard]] std::unique_ptr<Pty> sit(const std::string& exam) const {
    auto pty = start({"take", exam, "--seed", "5"});
    require_text(*pty, "[ Start ]");
    pty->send("<Enter>");
    require_text(*pty, columns_ < 72 ? "Q1/" : "Question 1 of ");
    return pty;
  }

 private:
  TempDir home_;
  std::string banks_;
  std::vector<std::string> environment_;
  int rows_ = 24, columns_ = 80;
};

inline const std::string kShippedBanks = std::string(MOCKEXAM_SOURCE_DIR) + "/questionbanks";
inline const std::string kTestBanks = std::string(MOCKEXAM_SOURCE_DIR) + "/tests/data";

}  // namespace mockexam::tests
