#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mockexam::terminal {

// What --color says.
enum class ColourChoice { Auto, Always, Never };

// How the program shows itself.
enum class Mode {
  Plain,     // lines of text, no escape sequence ever
  Mono,      // full screen; bold, dim and reverse only
  Eight,     // full screen on a terminal with few or unpredictable colours
  Fixed256,  // full screen; colours 16 to 255, which look the same in every theme
};

// What decides about it. Nothing here is looked up.
struct TerminalFacts {
  std::string term;       // $TERM, empty when it is not set
  bool no_color = false;  // $NO_COLOR is set and not empty (no-color.org)
  bool input_is_terminal = false;
  bool output_is_terminal = false;
  // Of the terminfo entry that will be used (0 for monochrome); nothing: none can be used.
  std::optional<int> colours;
};

// --color beats NO_COLOR, which beats terminfo. Plain unless both ends are a terminal that can
// move its cursor.
[[nodiscard]] Mode choose_mode(const TerminalFacts& facts, ColourChoice choice);

// Names to try in terminfo, best first; empty when there is nothing to try. Terminals newer than
// the terminfo data base (xterm-kitty, alacritty ...) understand what xterm-256color does; anything
// else that is unknown is taken for a vt100.
[[nodiscard]] std::vector<std::string> terminfo_names(std::string_view term);

}  // namespace mockexam::terminal
