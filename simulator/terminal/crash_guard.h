#pragma once

#include <signal.h>

#include <memory>
#include <string_view>

namespace mockexam::terminal {

// While it lives, a crash (SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT) first gives the terminal back
// as it was found and then goes on as it would have without: same exit status, same core file.
//
// REQUIRES: at most one at a time; made before curses changes the terminal, on the thread that may
// run out of stack.
class CrashGuard {
 public:
  // Remembers the modes of the terminal behind `fd`.
  explicit CrashGuard(int fd);
  CrashGuard(const CrashGuard&) = delete;
  CrashGuard& operator=(const CrashGuard&) = delete;
  ~CrashGuard();

  // What a crash writes to `fd`: leaves the alternate screen, shows the cursor and so on. At most
  // 256 bytes; a longer one is not written at all.
  void set_farewell(std::string_view text);

 private:
  std::unique_ptr<char[]> stack_;  // a full stack leaves no room for a handler
  stack_t old_stack_{};
};

}  // namespace mockexam::terminal
