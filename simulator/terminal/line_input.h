#pragma once

#include <deque>
#include <optional>
#include <string>
#include <variant>

#include "simulator/exam/time.h"
#include "simulator/terminal/signals.h"
#include "simulator/terminal/tick_timer.h"

namespace mockexam::terminal {

// A line without its end (LF or CR LF); bytes as they came, not cleaned.
struct Line {
  std::string text;
  bool cut = false;  // it was longer than kLongestLine; the rest is gone
};
struct EndOfInput {};
struct TimeOut {};
struct Interrupted {
  int signal = 0;  // the exit status is 128 + this
};
using LineResult = std::variant<Line, EndOfInput, TimeOut, Interrupted>;

// Reads lines for plain mode, from a terminal, a pipe or a file. SIGINT, SIGTERM, SIGHUP and
// SIGQUIT come as a result while it lives; stopping the process is left to the system.
class LineInput {
 public:
  static constexpr std::size_t kLongestLine = 4096;

  explicit LineInput(int fd = 0);  // throws TerminalError

  // Waits for a line, until `deadline` on the boottime clock. What came of a line before a time-out
  // or a signal is kept for the next call. Signals and a deadline in the past go before lines that
  // wait. A last line without an end is a line.
  [[nodiscard]] LineResult read(std::optional<exam::Millis> deadline);

 private:
  [[nodiscard]] std::optional<LineResult> outside_event(std::optional<exam::Millis> deadline);
  // Blocks until something happens; reads input if that is what it was.
  void wait();
  void fill();
  void add(char byte);
  void finish_line();

  int fd_;
  SignalQueue signals_;
  TickTimer timer_;
  std::deque<Line> lines_;
  Line unfinished_;
  bool ended_ = false;  // nothing more will come
};

}  // namespace mockexam::terminal
