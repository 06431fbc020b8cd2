#include "tests/support/mode_scanner.h"

namespace mockexam::tests {

void ModeScanner::feed(std::string_view bytes) {
  for (const char byte : bytes) step(byte);
}

void ModeScanner::step(char byte) {
  if (byte == '\x1b') {
    sequence_ = byte;
    return;
  }
  if (sequence_.empty()) return;
  sequence_ += byte;
  if (sequence_ == "\x1b=" || sequence_ == "\x1b>") modes_.application_keypad = byte == '=';
  if (sequence_ == "\x1b[" || sequence_ == "\x1b[?") return;
  const bool private_mode = sequence_.starts_with("\x1b[?");
  if (private_mode && ((byte >= '0' && byte <= '9') || byte == ';')) return;
  if (private_mode && (byte == 'h' || byte == 'l')) finish(byte == 'h');
  sequence_.clear();
}

void ModeScanner::finish(bool on) {
  int number = 0;
  for (const char byte : sequence_.substr(3)) {
    if (byte >= '0' && byte <= '9') {
      number = number * 10 + (byte - '0');
    } else {
      set(number, on);
      number = 0;
    }
  }
}

void ModeScanner::set(int mode, bool on) {
  switch (mode) {
    case 1:
      modes_.application_cursor = on;
      break;
    case 25:
      modes_.cursor_visible = on;
      break;
    case 47:
    case 1047:
    case 1049:
      modes_.alternate_screen = on;
      break;
    case 9:
    case 1000:
    case 1002:
    case 1003:
      modes_.mouse = on;
      break;
    case 1004:
      modes_.focus_reports = on;
      break;
    case 2004:
      modes_.bracketed_paste = on;
      break;
    default:
      break;
  }
}

}  // namespace mockexam::tests
