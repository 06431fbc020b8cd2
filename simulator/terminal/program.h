#pragma once

#include <optional>

#include "simulator/exam/time.h"
#include "simulator/ui/canvas.h"
#include "simulator/ui/key.h"

namespace mockexam::terminal {

// Why the system wants the program to end.
enum class Interrupt { Hangup, Terminate, Quit };

// What runs in the terminal. The event loop samples the clocks once a turn and calls these; the
// program never sees curses, a file descriptor or a signal number.
class Program {
 public:
  virtual ~Program() = default;

  virtual void handle(const ui::Key& key, const exam::ClockReading& now) = 0;
  // Time went by; called at least once after every `next_tick`.
  virtual void tick(const exam::ClockReading& now) = 0;
  // The interrupt key or SIGINT arrives as the CtrlC key, not here. Everything else from outside:
  // store what must be kept; the loop ends after it.
  virtual void interrupted(Interrupt why, const exam::ClockReading& now) = 0;
  // The process was stopped and goes on again, or is about to stop.
  virtual void about_to_stop(const exam::ClockReading& now) = 0;

  virtual void draw(ui::Canvas& canvas) const = 0;

  // When `tick` is wanted again, on the boottime clock; nothing: only keys matter.
  [[nodiscard]] virtual std::optional<exam::Millis> next_tick() const = 0;
  [[nodiscard]] virtual bool finished() const = 0;
};

}  // namespace mockexam::terminal
