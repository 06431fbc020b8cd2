#pragma once

#include <optional>
#include <string>

#include "simulator/app/exam_program.h"
#include "tests/support/memory_store.h"
#include "tests/support/temp_dir.h"

namespace mockexam::tests {

// A small exam in a folder of its own (10 questions of all four types, 8 of them scored, 20
// minutes, warnings at 5 and 2 minutes), a store in memory and clocks that only the test moves.
class ExamDesk {
 public:
  ExamDesk();

  [[nodiscard]] const app::Services& services() const { return services_; }
  [[nodiscard]] banks::Bank bank() const;

  MemoryStore store;
  exam::ClockReading now{std::chrono::hours(1), std::chrono::hours(2), 1'700'000'000'000};

  void pass(exam::Millis time);
  void sleep(exam::Millis time);

 private:
  TempDir folder_;
  app::ExamLibrary library_;
  app::Services services_;
};

// The program at this desk, with keys and a screen.
class ProgramAtDesk {
 public:
  explicit ProgramAtDesk(ExamDesk& desk, std::optional<ui::Command> opening = std::nullopt,
                         ui::Size window = {24, 80});

  // Characters are keys; "\n" is Enter, "\033" is Escape.
  void type(std::string_view keys);
  void press(ui::KeyName name);
  void press(const ui::Key& key);
  // Time passes in steps of a second, with the ticks the program asked for.
  void wait(exam::Millis time);
  void resize(ui::Size window);

  [[nodiscard]] std::string screen() const;
  [[nodiscard]] ui::Point cursor() const;
  [[nodiscard]] bool shows(const std::string& text) const {
    return screen().find(text) != std::string::npos;
  }
  app::ExamProgram program;

 private:
  ExamDesk& desk_;
  ui::Size window_;
};

}  // namespace mockexam::tests
