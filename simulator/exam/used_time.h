#pragma once

#include "questionbanks/model/exam_definition.h"
#include "simulator/exam/time.h"

namespace mockexam::exam {

// The clock of a sitting: how much exam time has been used. It charges the monotonic clock, so a
// step of the wall clock changes nothing; whether sleep is charged is the exam's policy. Readings
// must come from one boot of one computer, which is why a resumed sitting makes a new one.
class UsedTime {
 public:
  UsedTime() = default;
  // `already` was used before `start`.
  UsedTime(Millis already, banks::SleepPolicy policy, const ClockReading& start)
      : already_(already), policy_(policy), start_(start) {}

  // Never falls while readings do not; a reading before the start counts as the start.
  [[nodiscard]] Millis at(const ClockReading& now) const;

  // How long the computer has slept since the start, charged or not.
  [[nodiscard]] Millis asleep(const ClockReading& now) const;

 private:
  Millis already_{0};
  banks::SleepPolicy policy_ = banks::SleepPolicy::Pause;
  ClockReading start_;
};

}  // namespace mockexam::exam
