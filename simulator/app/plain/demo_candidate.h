#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "simulator/app/attempts.h"
#include "simulator/exam/random.h"

namespace mockexam::app {

// A scripted candidate for demonstrations: answers in the words of the plain dialogue. It knows
// four answers of five and guesses the others, every option as likely as another.
class DemoCandidate {
 public:
  explicit DemoCandidate(std::uint64_t seed) : random_(seed) {}

  // The next line it types: an answer, or `submit` when every question has one.
  [[nodiscard]] std::string next_line(const ui::SittingView& view);
  // How long it takes for that.
  [[nodiscard]] exam::Millis thinking_time();

 private:
  [[nodiscard]] std::vector<int> answer_to(const ui::SittingView& view);

  exam::Random random_;
};

// Lets the candidate sit the whole exam through the plain dialogue on a clock that only its
// thinking moves, and returns what the dialogue said last: the report. Throws StoreError.
[[nodiscard]] std::string run_demo(exam::AttemptStore& store, LiveAttempt& live, std::uint64_t seed,
                                   exam::ClockReading start);

}  // namespace mockexam::app
