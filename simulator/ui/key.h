#pragma once

namespace mockexam::ui {

enum class KeyName {
  Char,  // `ch` holds it; full-width letters and Korean jamo are already folded to ASCII keys
  Enter,
  Escape,
  Backspace,
  Delete,
  Tab,
  BackTab,
  Up,
  Down,
  Left,
  Right,
  Home,
  End,
  PageUp,
  PageDown,
  F1,
  CtrlC,
  CtrlD,
  CtrlL,
  CtrlU,
};

// A key press as a value.
struct Key {
  KeyName name = KeyName::Char;
  char32_t ch = 0;  // KeyName::Char only
  // The character as it was typed, before folding: for text fields.
  char32_t typed = 0;

  friend bool operator==(const Key&, const Key&) = default;
};

[[nodiscard]] constexpr Key char_key(char32_t ch) {
  return {KeyName::Char, ch, ch};
}
[[nodiscard]] constexpr Key named_key(KeyName name) {
  return {name, 0, 0};
}

}  // namespace mockexam::ui
