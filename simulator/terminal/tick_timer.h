#pragma once

#include <optional>

#include "simulator/exam/time.h"
#include "simulator/terminal/file_descriptor.h"

namespace mockexam::terminal {

// A file descriptor that becomes readable at a moment of the boottime clock: also right after the
// computer woke up, when that moment passed in its sleep.
class TickTimer {
 public:
  TickTimer();  // throws TerminalError

  // Nothing: never. Readable from that moment until it is set again.
  void set(std::optional<exam::Millis> boottime);

  [[nodiscard]] int fd() const { return fd_.get(); }

 private:
  FileDescriptor fd_;
};

}  // namespace mockexam::terminal
