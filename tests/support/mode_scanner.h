#pragma once

#include <string>
#include <string_view>

namespace mockexam::tests {

// What a program switched on in the terminal, as far as it must be switched off again.
struct TerminalModes {
  bool alternate_screen = false;
  bool cursor_visible = true;
  bool bracketed_paste = false;
  bool application_cursor = false;
  bool application_keypad = false;
  bool mouse = false;
  bool focus_reports = false;

  friend bool operator==(const TerminalModes&, const TerminalModes&) = default;
};

// Follows the modes in a stream of output. Kept apart from libvterm, which does not tell all of
// them and, unlike xterm, brings the cursor back when the alternate screen is left.
class ModeScanner {
 public:
  void feed(std::string_view bytes);
  [[nodiscard]] const TerminalModes& modes() const { return modes_; }

 private:
  void step(char byte);
  void finish(bool on);
  void set(int mode, bool on);

  TerminalModes modes_;
  std::string sequence_;  // from ESC on, while it can still become one that counts
};

}  // namespace mockexam::tests
