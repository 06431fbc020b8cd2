#pragma once

#include <optional>
#include <string>
#include <vector>

#include "simulator/terminal/capabilities.h"
#include "simulator/ui/canvas.h"

struct screen;  // curses' SCREEN

namespace mockexam::terminal {

// An entry of the terminfo data base that full-screen mode can work with.
struct TerminfoEntry {
  std::string name;
  int colours = 0;
};

// The first of `names` that is in the data base and can move its cursor.
[[nodiscard]] std::optional<TerminfoEntry> find_terminfo(const std::vector<std::string>& names);

// The terminal as a canvas, through curses on fd 0 and 1. While it lives, the terminal is in raw
// mode on its alternate screen and marks pasted text; when it goes, everything is as before. Input
// is not its business: whoever owns it reads fd 0.
//
// REQUIRES: one at a time; a SignalQueue for the signals of the program was made before.
class CursesScreen {
 public:
  // `terminfo_name` as `find_terminfo` gave it; `mode` is not Plain. Throws TerminalError.
  CursesScreen(const std::string& terminfo_name, Mode mode);
  CursesScreen(const CursesScreen&) = delete;
  CursesScreen& operator=(const CursesScreen&) = delete;
  ~CursesScreen();

  // Of the window, now.
  [[nodiscard]] ui::Size size() const;
  void resize(ui::Size size);

  // Sends what differs from the last canvas and rests the cursor where the canvas says. Every cell
  // stands where the canvas has it, also when the terminal's idea of a character's width differs.
  void show(const ui::Canvas& canvas);
  // The next `show` sends everything again.
  void redraw();

  // Gives the terminal back, until `resume`; the next `show` sends everything again. Suspending
  // twice is the same as once.
  void suspend();
  void resume();

  // False while a shell has put the process into the background: entering the screen would stop it.
  [[nodiscard]] bool in_foreground() const;

  // What gives the terminal back when curses itself can no longer be trusted to.
  [[nodiscard]] std::string farewell() const;

 private:
  void set_up(Mode mode);
  void use_role(ui::Role role);
  void draw_row(const ui::Canvas& canvas, int row, int columns);

  struct ::screen* screen_;
  bool suspended_ = false;
  bool marks_paste_ = false;
  std::vector<unsigned> attributes_;  // of each role
  std::optional<ui::Canvas> shown_;   // what the rows of curses hold
};

// The release of ncurses that is loaded.
[[nodiscard]] std::string curses_version();

}  // namespace mockexam::terminal
