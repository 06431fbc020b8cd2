#pragma once

#include <signal.h>

#include <optional>
#include <utility>
#include <vector>

#include "simulator/terminal/file_descriptor.h"

namespace mockexam::terminal {

// Signals as something to wait for. While it lives, the given signals are blocked and come out of
// `fd` one by one; SIGPIPE is ignored. When it goes, all is as it was before, and a signal that
// nobody took is delivered then.
//
// REQUIRES: one thread; made before curses starts, because curses puts its own handlers on signals
// that have none (they leave the program at once), and for the length of every paint ignores a
// SIGTSTP that has no handler, which would lose one that waits here.
// Programs started meanwhile inherit the blocked signals.
class SignalQueue {
 public:
  explicit SignalQueue(const std::vector<int>& signals);  // throws TerminalError
  SignalQueue(const SignalQueue&) = delete;
  SignalQueue& operator=(const SignalQueue&) = delete;
  ~SignalQueue();

  // Readable while a signal waits.
  [[nodiscard]] int fd() const { return fd_.get(); }
  // The number of a signal that came; nothing when none waits. Several of a kind may come as one.
  [[nodiscard]] std::optional<int> take();

 private:
  void replace_action(int signal, void (*handler)(int));
  void restore();

  FileDescriptor fd_;
  sigset_t old_mask_{};
  std::vector<std::pair<int, struct sigaction>> old_actions_;
};

}  // namespace mockexam::terminal
