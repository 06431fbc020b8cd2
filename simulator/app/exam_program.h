#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "simulator/app/attempts.h"
#include "simulator/app/ending.h"
#include "simulator/app/services.h"
#include "simulator/app/time_warnings.h"
#include "simulator/ui/program.h"
#include "simulator/ui/screen.h"
#include "simulator/ui/screens/question_screen.h"

namespace mockexam::app {

// The whole program in the terminal: a stack of screens, the exam being sat, and what the
// screens' commands do.
class ExamProgram : public ui::Program {
 public:
  // Begins at the start menu, with `opening` done at once: OpenIntro for `take`, ResumeExam for
  // `resume` ... When that is given, leaving its page leaves the program.
  // REQUIRES: `services` outlives it.
  ExamProgram(const Services& services, const StartChoices& choices,
              std::optional<ui::Command> opening, const exam::ClockReading& now);

  void handle(const ui::Key& key, const exam::ClockReading& now) override;
  void tick(const exam::ClockReading& now) override;
  void interrupted(ui::Interrupt why, const exam::ClockReading& now) override;
  void about_to_stop(const exam::ClockReading& now) override;
  void resized(ui::Size window, const exam::ClockReading& now) override;
  void draw(ui::Canvas& canvas) const override;
  [[nodiscard]] bool painted(const exam::ClockReading& now) override;
  [[nodiscard]] std::optional<exam::Millis> next_tick() const override { return next_tick_; }
  [[nodiscard]] bool finished() const override { return finished_; }

  [[nodiscard]] Ending ending() const { return ending_; }

 private:
  struct Visitor;

  void execute(const ui::Command& command, const exam::ClockReading& now);
  void push(std::unique_ptr<ui::Screen> screen) { screens_.push_back(std::move(screen)); }
  void open(ui::Place place, const exam::ClockReading& now);
  void close(const exam::ClockReading& now);
  void show_menu(const exam::ClockReading& now);

  void act(const std::vector<exam::Action>& actions, const exam::ClockReading& now);
  void start(const ui::StartExam& wanted, const exam::ClockReading& now);
  void resume(exam::AttemptId attempt, const exam::ClockReading& now);
  void discard(exam::AttemptId attempt, const exam::ClockReading& now);
  void pause(const exam::ClockReading& now);
  void show_item(int position, const exam::ClockReading& now);
  // Loads a finished attempt into `looked_at_`; false when there is no such result.
  [[nodiscard]] bool look_at(exam::AttemptId attempt);
  void show_report(exam::AttemptId attempt);
  void show_answers(exam::AttemptId attempt, bool wrong_only);

  void enter_sitting(std::unique_ptr<LiveAttempt> live, const exam::ClockReading& now);
  // Whatever time or an action did to the sitting: its end, warnings, sleep, what is on screen.
  void follow_sitting(const exam::ClockReading& now);
  void end_sitting(const exam::ClockReading& now);
  void note_read_to_end(const exam::ClockReading& now);
  void plan_tick(const exam::ClockReading& now);
  void tell(std::string text);
  [[nodiscard]] bool too_small() const;
  void draw_too_small(ui::Canvas& canvas) const;

  const Services& services_;
  StartChoices choices_;
  bool has_menu_ = true;
  std::vector<std::unique_ptr<ui::Screen>> screens_;
  std::unique_ptr<LiveAttempt> live_;
  ui::SittingView view_;
  ui::QuestionScreen* question_ = nullptr;  // on the stack while an exam is being sat
  std::unique_ptr<FinishedAttempt> looked_at_;
  TimeWarnings warnings_;
  ui::Size window_{24, 80};
  std::string message_;
  std::optional<exam::Millis> next_tick_;
  bool finished_ = false;
  Ending ending_ = Ending::Done;
};

}  // namespace mockexam::app
