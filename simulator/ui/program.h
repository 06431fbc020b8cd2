#pragma once

#include <optional>

#include "simulator/exam/time.h"
#include "simulator/ui/canvas.h"
#include "simulator/ui/key.h"

namespace mockexam::ui {

// Why the system wants the program to end.
enum class Interrupt { Hangup, Terminate, Quit };

// What runs in a terminal. The event loop samples the clocks once a turn and calls these; the
// program never sees curses, a file descriptor or a signal number.
class Program {
 public:
  virtual ~Program() = default;

  virtual void handle(const Key& key, const exam::ClockReading& now) = 0;
  // Time went by; called at least once after every `next_tick`.
  virtual void tick(const exam::ClockReading& now) = 0;
  // The window has this size: before the first key, and after every change.
  virtual void resized(Size window, const exam::ClockReading& now) = 0;
  // The interrupt key or SIGINT arrives as the CtrlC key, not here. Everything else from outside:
  // store what must be kept; the loop ends after it.
  virtual void interrupted(Interrupt why, const exam::ClockReading& now) = 0;
  // The process is about to be stopped by the job control of its shell.
  virtual void about_to_stop(const exam::ClockReading& now) = 0;

  virtual void draw(Canvas& canvas) const = 0;
  // What was changed is on the screen, and the next key is not handled yet: the moment for slow
  // work such as storing. True when there is something to draw again.
  [[nodiscard]] virtual bool painted(const exam::ClockReading& now) = 0;

  // When `tick` is wanted again, on the boottime clock; nothing: only keys matter.
  [[nodiscard]] virtual std::optional<exam::Millis> next_tick() const = 0;
  [[nodiscard]] virtual bool finished() const = 0;
};

}  // namespace mockexam::ui
