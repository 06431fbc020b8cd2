#pragma once

#include "simulator/terminal/capabilities.h"
#include "simulator/ui/canvas.h"

namespace mockexam::terminal {

// What a role looks like. Colours are numbers of the 256-colour table, kDefault is the terminal's.
struct Look {
  static constexpr short kDefault = -1;

  short foreground = kDefault;
  short background = kDefault;
  bool bold = false;
  bool dim = false;
  bool reverse = false;

  friend bool operator==(const Look&, const Look&) = default;
};

// Text to be read keeps the terminal's own colours: they are the only ones known to be legible.
// The others are pairs of fixed colours (WCAG contrast at least 6.4, whatever the theme); the one
// lone colour, for what may be overlooked, is the grey that reaches 4.5 on black and on white.
// With eight colours no pair is legible in every theme, so there as in monochrome: bars in reverse,
// what matters in bold. Right and wrong are blue and orange, not green and red.
// REQUIRES: mode is not Plain.
[[nodiscard]] Look look_of(ui::Role role, Mode mode);

}  // namespace mockexam::terminal
