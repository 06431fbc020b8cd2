#pragma once

#include <cstdint>
#include <string>

#include "simulator/app/attempts.h"
#include "simulator/exam/random.h"

namespace mockexam::app {

// A scripted candidate for demonstrations: reads what the plain dialogue shows and answers in its
// words. It guesses: every option is as likely as another, so its score means nothing.
class DemoCandidate {
 public:
  explicit DemoCandidate(std::uint64_t seed) : random_(seed) {}

  // The next line it types: an answer, or `submit` when every question has one.
  [[nodiscard]] std::string next_line(const ui::SittingView& view);
  // How long it takes for that.
  [[nodiscard]] exam::Millis thinking_time();

 private:
  exam::Random random_;
};

// Lets the candidate sit the whole exam through the plain dialogue on a clock that only its
// thinking moves, and returns what the dialogue said last: the report. Throws StoreError.
[[nodiscard]] std::string run_demo(exam::AttemptStore& store, LiveAttempt& live, std::uint64_t seed,
                                   exam::ClockReading start);

}  // namespace mockexam::app
