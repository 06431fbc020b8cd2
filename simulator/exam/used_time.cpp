#include "simulator/exam/used_time.h"

#include <algorithm>

namespace mockexam::exam {

Millis UsedTime::at(const ClockReading& now) const {
  const Millis awake = now.monotonic - start_.monotonic;
  const Millis all = now.boottime - start_.boottime;
  const Millis charged = policy_ == banks::SleepPolicy::Run ? std::max(all, awake) : awake;
  return already_ + std::max(charged, Millis{0});
}

Millis UsedTime::asleep(const ClockReading& now) const {
  const Millis awake = now.monotonic - start_.monotonic;
  const Millis all = now.boottime - start_.boottime;
  return std::max(all - awake, Millis{0});
}

}  // namespace mockexam::exam
