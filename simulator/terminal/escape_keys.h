#pragma once

#include <optional>
#include <string_view>

#include "simulator/ui/key.h"

namespace mockexam::terminal {

// One thing the user did at the keyboard.
struct Input {
  bool suspend = false;  // Ctrl-Z, which is no key of the program; `key` has no meaning then
  ui::Key key;

  friend bool operator==(const Input&, const Input&) = default;
};

// The meaning of a control byte (0x00 to 0x1f, 0x7f) outside any sequence; ESC has none.
[[nodiscard]] std::optional<Input> input_of_control(unsigned char byte);

// The meaning of ESC [ `parameters` `final`: cursor and editing keys in the forms that xterm, VTE,
// rxvt, the Linux console, PuTTY, tmux and kitty send. Nothing for everything else: keys with a
// modifier we have no use for, released keys, focus and mouse reports, answers of the terminal.
// Never a character: text does not come in sequences.
[[nodiscard]] std::optional<Input> input_of_csi(std::string_view parameters, char final);

// The same for ESC O `parameters` `final`.
[[nodiscard]] std::optional<Input> input_of_ss3(std::string_view parameters, char final);

}  // namespace mockexam::terminal
