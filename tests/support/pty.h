#pragma once

#include <sys/types.h>
#include <termios.h>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/mode_scanner.h"
#include "tests/support/process_usage.h"
#include "tests/support/vt_screen.h"

namespace mockexam::tests {

struct PtySettings {
  int rows = 24;
  int columns = 80;
  // "NAME=VALUE", or "NAME" to take it out. The program gets a small environment of its own
  // (PATH, HOME, TMPDIR, TERM=xterm-256color, LANG=C.UTF-8, what sanitizers need) with these on
  // top.
  std::vector<std::string> environment;
  std::string folder;  // to run in; empty: the test's own
};

// A program on a terminal of its own. What it writes is read only inside the functions that wait,
// and a page arrives in pieces: so ask through `wait_for` and `wait_until`, which look again after
// every piece until the answer is yes or kPatience is over.
//
// The program leads its session and gets no core file. Where `command` is a shell, signals and
// usage are the shell's unless it says `exec`.
class Pty {
 public:
  // Only ever waited out by a test that fails.
  static constexpr std::chrono::seconds kPatience{20};

  explicit Pty(const std::vector<std::string>& command, const PtySettings& settings = {});
  Pty(const Pty&) = delete;
  Pty& operator=(const Pty&) = delete;
  ~Pty();  // kills what still runs

  // Keys in the notation of key_notation.h, all in one write.
  void send(std::string_view keys);
  void send_bytes(std::string_view bytes);
  void resize(int rows, int columns);
  void signal(int number);
  // Pulls the plug: closes the terminal's end.
  void hang_up();

  [[nodiscard]] bool wait_for(std::string_view text);
  [[nodiscard]] bool wait_until_gone(std::string_view text);
  [[nodiscard]] bool wait_until(const std::function<bool()>& condition);
  [[nodiscard]] bool wait_for_exit();
  [[nodiscard]] bool wait_for_stop();
  // Reads what comes for so long; for looking at what must not come.
  void watch(std::chrono::milliseconds duration);

  [[nodiscard]] const VtScreen& screen() const { return screen_; }
  [[nodiscard]] bool has(std::string_view text) const { return screen_.find(text).has_value(); }
  // Everything written so far.
  [[nodiscard]] const std::string& output() const { return output_; }
  [[nodiscard]] const TerminalModes& modes() const { return scanner_.modes(); }
  // What is not as it was before the program started; empty: nothing.
  [[nodiscard]] std::string not_restored() const;

  [[nodiscard]] pid_t pid() const { return pid_; }
  // Once it has ended: its exit code; nothing when a signal killed it.
  [[nodiscard]] std::optional<int> exit_code() const;
  // Once it has ended: the signal that killed it.
  [[nodiscard]] std::optional<int> killed_by() const;
  [[nodiscard]] ProcessUsage usage() const { return process_usage(pid_); }

 private:
  void start(const std::vector<std::string>& command, const PtySettings& settings);
  // Waits up to `patience` for output; false when nothing came.
  bool pump(std::chrono::milliseconds patience);
  [[nodiscard]] bool ended();

  int master_ = -1;
  pid_t pid_ = -1;
  std::optional<int> status_;
  struct termios first_modes_ {};
  VtScreen screen_;
  ModeScanner scanner_;
  std::string output_;
};

}  // namespace mockexam::tests
