#include "simulator/terminal/escape_keys.h"

#include <algorithm>
#include <array>

namespace mockexam::terminal {

namespace {

using ui::KeyName;

constexpr unsigned kShift = 1;
constexpr unsigned kControl = 4;
constexpr unsigned kLocks = 64 + 128;  // Caps Lock and Num Lock, which only kitty reports
constexpr int kReleased = 3;

// `first`;`modifiers`:`event`;`third`. What is not there keeps its default.
struct Parameters {
  int first = 0;
  unsigned modifiers = 0;
  int event = 1;
  int third = 0;
};

std::optional<Input> key(KeyName name) {
  return Input{false, ui::named_key(name)};
}

int parse_number(std::string_view digits) {
  constexpr int kLarge = 1'000'000;
  int number = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9' || number > kLarge) return -1;
    number = number * 10 + (digit - '0');
  }
  return number;
}

std::string_view take_until(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view head = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return head;
}

// Nothing when a number is none, as in private sequences (ESC [ ? ...).
std::optional<Parameters> parse(std::string_view text) {
  std::string_view first = take_until(text, ';');
  std::string_view second = take_until(text, ';');
  const int number = parse_number(take_until(first, ':'));
  const int modifiers = parse_number(take_until(second, ':'));
  const int event = parse_number(second);
  const int third = parse_number(take_until(text, ';'));
  if (number < 0 || modifiers < 0 || event < 0 || third < 0) return std::nullopt;
  return Parameters{.first = number,
                    .modifiers = static_cast<unsigned>(std::max(modifiers - 1, 0)) & ~kLocks,
                    .event = event,
                    .third = third};
}

std::optional<Input> control_key(int letter) {
  return letter >= 'a' && letter <= 'z'
             ? input_of_control(static_cast<unsigned char>(letter & 0x1f))
             : std::nullopt;
}

// A key reported as its code point: ESC [ code ; modifiers u, ESC [ 27 ; modifiers ; code ~.
std::optional<Input> key_of_code(int code, unsigned modifiers) {
  constexpr int kEscape = 27;
  constexpr int kTab = '\t';
  if (modifiers == kControl) return control_key(code);
  if (modifiers == kShift && code == kTab) return key(KeyName::BackTab);
  if (modifiers != 0) return std::nullopt;
  if (code == kEscape) return key(KeyName::Escape);
  if (code == kTab || code == '\r' || code == '\b' || code == 0x7f) {
    return input_of_control(static_cast<unsigned char>(code));
  }
  return std::nullopt;
}

std::optional<Input> key_of_final(char final) {
  switch (final) {
    case 'A':
      return key(KeyName::Up);
    case 'B':
      return key(KeyName::Down);
    case 'C':
      return key(KeyName::Right);
    case 'D':
      return key(KeyName::Left);
    case 'F':
      return key(KeyName::End);
    case 'H':
      return key(KeyName::Home);
    case 'P':
      return key(KeyName::F1);
    default:
      return std::nullopt;
  }
}

std::optional<Input> key_of_number(int number) {
  switch (number) {
    case 1:
    case 7:
      return key(KeyName::Home);
    case 3:
      return key(KeyName::Delete);
    case 4:
    case 8:
      return key(KeyName::End);
    case 5:
      return key(KeyName::PageUp);
    case 6:
      return key(KeyName::PageDown);
    case 11:
      return key(KeyName::F1);
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<Input> input_of_control(unsigned char byte) {
  switch (byte) {
    case 0x03:
      return key(KeyName::CtrlC);
    case 0x04:
      return key(KeyName::CtrlD);
    case '\b':
    case 0x7f:
      return key(KeyName::Backspace);
    case '\t':
      return key(KeyName::Tab);
    case '\n':
    case '\r':
      return key(KeyName::Enter);
    case 0x0c:
      return key(KeyName::CtrlL);
    case 0x15:
      return key(KeyName::CtrlU);
    case 0x1a:
      return Input{true, {}};
    default:
      return std::nullopt;
  }
}

std::optional<Input> input_of_csi(std::string_view parameters, char final) {
  const std::optional<Parameters> given = parse(parameters);
  if (!given || given->event == kReleased) return std::nullopt;
  if (final == 'u') return key_of_code(given->first, given->modifiers);
  if (final == '~' && given->first == 27) return key_of_code(given->third, given->modifiers);
  if (final == 'Z' && given->modifiers <= kShift) return key(KeyName::BackTab);
  if (given->modifiers != 0) return std::nullopt;
  return final == '~' ? key_of_number(given->first) : key_of_final(final);
}

std::optional<Input> input_of_ss3(std::string_view parameters, char final) {
  if (!parameters.empty()) return std::nullopt;  // xterm's old way to say that a modifier is held
  if (final == 'M') return key(KeyName::Enter);  // of the numeric keypad
  return key_of_final(final);
}

}  // namespace mockexam::terminal
