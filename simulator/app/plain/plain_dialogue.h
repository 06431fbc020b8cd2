#pragma once

#include <optional>
#include <string>

#include "simulator/app/attempts.h"
#include "simulator/app/ending.h"
#include "simulator/app/plain/plain_input.h"
#include "simulator/app/time_warnings.h"

namespace mockexam::app {

// An exam as a conversation: a line comes in, a text goes out. It reads and prints nothing
// itself, so a person, a pipe, a test and the demonstration candidate all use the same one.
class PlainDialogue {
 public:
  // `confirm`: submitting is asked about first; for people, not for pipes.
  // REQUIRES: `live` outlives it.
  PlainDialogue(exam::AttemptStore& store, LiveAttempt& live, bool confirm);

  // What is said first: how it works, and the question.
  [[nodiscard]] std::string begin(const exam::ClockReading& now);
  // The reply to a line.
  [[nodiscard]] std::string reply(const std::string& line, const exam::ClockReading& now);
  // What time has brought: warnings, sleep, the end. Mostly nothing.
  [[nodiscard]] std::string tick(const exam::ClockReading& now);
  // The input has ended, or the program must: the sitting is paused.
  [[nodiscard]] std::string stop(const exam::ClockReading& now);

  [[nodiscard]] std::string prompt() const;
  [[nodiscard]] bool finished() const { return ending_.has_value(); }
  // REQUIRES: finished().
  [[nodiscard]] Ending ending() const { return *ending_; }
  [[nodiscard]] const ui::SittingView& view() const { return view_; }

 private:
  struct Replier;

  [[nodiscard]] std::string obey(const PlainCommand& command);
  [[nodiscard]] std::string answer(const PlainLetters& letters);
  [[nodiscard]] std::string answer(const PlainPairs& pairs);
  [[nodiscard]] std::string unknown(const PlainUnknown& input) const;
  [[nodiscard]] std::string after_answer();
  [[nodiscard]] std::string go(const std::string& number);
  [[nodiscard]] std::string show(int position);
  [[nodiscard]] std::string strike(const std::string& letter);
  [[nodiscard]] std::string submit();
  [[nodiscard]] std::string end();
  [[nodiscard]] std::string help() const;
  // Empty when taken, else why not.
  [[nodiscard]] std::string perform(exam::Action action);
  [[nodiscard]] exam::Action action(exam::EventKind kind) const;
  void refresh();

  exam::AttemptStore& store_;
  LiveAttempt& live_;
  ui::SittingView view_;
  TimeWarnings warnings_;
  exam::ClockReading now_;
  bool confirm_;
  bool submit_asked_ = false;
  std::optional<Ending> ending_;
};

}  // namespace mockexam::app
