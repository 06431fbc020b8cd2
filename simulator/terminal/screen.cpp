#include "simulator/terminal/screen.h"

#include <curses.h>
#include <signal.h>
#include <term.h>
#include <unistd.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "simulator/terminal/look.h"
#include "simulator/terminal/terminal_error.h"
#include "simulator/terminal/window_size.h"

// term.h makes macros of ordinary words.
#undef columns
#undef lines

namespace mockexam::terminal {

namespace {

constexpr std::string_view kMarkPaste = "\x1b[?2004h";
constexpr std::string_view kMarkPasteNoMore = "\x1b[?2004l";
constexpr ui::Size kUsualSize = {24, 80};
constexpr int kRoles = static_cast<int>(ui::Role::Urgent) + 1;

// A capability of the current entry, empty when it has none, without padding marks ("$<5>"): what
// needs padding has not been made for thirty years.
std::string capability(const char* name) {
  const char* value = tigetstr(name);
  if (value == nullptr || value == reinterpret_cast<const char*>(-1)) return {};
  std::string text = value;
  for (std::size_t at = text.find("$<"); at != std::string::npos; at = text.find("$<", at)) {
    const std::size_t end = text.find('>', at);
    if (end == std::string::npos) break;
    text.erase(at, end - at + 1);
  }
  return text;
}

// Past curses, whose putp leaves things in a buffer of stdio. Only between two paints.
void write_now(std::string_view text) {
  const ssize_t written = write(STDOUT_FILENO, text.data(), text.size());
  static_cast<void>(written);  // a terminal that is gone shows itself on the input side
}

bool speaks_ansi() {
  return capability("cup").starts_with("\x1b[");
}

// For as long as it lives, a process in the background may set the terminal's modes instead of
// being stopped for it: a job that is killed while it was stopped must be able to leave.
class AllowFromBackground {
 public:
  AllowFromBackground() {
    sigset_t mask;
    sigemptyset(&mask);
    sigaddset(&mask, SIGTTOU);
    sigprocmask(SIG_BLOCK, &mask, &old_);
  }
  AllowFromBackground(const AllowFromBackground&) = delete;
  AllowFromBackground& operator=(const AllowFromBackground&) = delete;
  ~AllowFromBackground() { sigprocmask(SIG_SETMASK, &old_, nullptr); }

 private:
  sigset_t old_{};
};

unsigned attributes_of(const Look& look) {
  chtype attributes = A_NORMAL;
  if (look.bold) attributes |= A_BOLD;
  if (look.dim) attributes |= A_DIM;
  if (look.reverse) attributes |= A_REVERSE;
  return attributes;
}

short pair_of(ui::Role role) {
  return static_cast<short>(static_cast<int>(role) + 1);
}

bool is_ascii(std::string_view text) {
  return text.size() == 1 && static_cast<unsigned char>(text.front()) < 0x80;
}

}  // namespace

std::optional<TerminfoEntry> find_terminfo(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    int error = 0;
    if (setupterm(name.c_str(), STDOUT_FILENO, &error) != OK) continue;
    const bool moves = !capability("cup").empty();
    const int colours = std::max(tigetnum("colors"), 0);
    del_curterm(cur_term);
    if (moves) return TerminfoEntry{name, colours};
  }
  return std::nullopt;
}

CursesScreen::CursesScreen(const std::string& terminfo_name, Mode mode) {
  // $LINES and $COLUMNS are often stale and sometimes hostile. Without any size curses does not
  // start, and not every entry has one.
  use_env(FALSE);
  use_tioctl(TRUE);
  screen_ = newterm(terminfo_name.c_str(), stdout, stdin);
  if (screen_ == nullptr) throw TerminalError("cannot use a terminal of type " + terminfo_name);
  set_up(mode);
  resize(size());
}

CursesScreen::~CursesScreen() {
  suspend();
  delscreen(screen_);
}

void CursesScreen::set_up(Mode mode) {
  raw();
  noecho();
  nonl();
  typeahead(-1);  // else curses may put off a paint because a key waits
  curs_set(1);
  const bool coloured = mode == Mode::Fixed256;
  if (coloured) {
    start_color();
    use_default_colors();
  }
  for (int i = 0; i < kRoles; ++i) {
    const auto role = static_cast<ui::Role>(i);
    const Look look = look_of(role, mode);
    attributes_.push_back(attributes_of(look));
    if (coloured && look.foreground != Look::kDefault) {
      init_pair(pair_of(role), look.foreground, look.background);
      attributes_.back() |= static_cast<unsigned>(COLOR_PAIR(pair_of(role)));
    }
  }
  marks_paste_ = speaks_ansi();
  if (marks_paste_) write_now(kMarkPaste);
}

ui::Size CursesScreen::size() const {
  return window_size(STDOUT_FILENO, kUsualSize);
}

void CursesScreen::resize(ui::Size size) {
  resize_term(size.rows, size.columns);
  shown_.reset();
  redraw();
}

namespace {

// REQUIRES: `row` is in both.
bool same_row(const ui::Canvas& a, const ui::Canvas& b, int row) {
  for (int column = 0; column < b.size().columns; ++column) {
    if (a.at(row, column) != b.at(row, column)) return false;
  }
  return a.size() == b.size();
}

}  // namespace

void CursesScreen::show(const ui::Canvas& canvas) {
  const ui::Size size = {std::min(canvas.size().rows, getmaxy(stdscr)),
                         std::min(canvas.size().columns, getmaxx(stdscr))};
  if (!shown_) ::erase();
  for (int row = 0; row < size.rows; ++row) {
    if (shown_ && same_row(*shown_, canvas, row)) continue;
    use_role(ui::Role::Text);
    ::move(row, 0);
    ::clrtoeol();
    draw_row(canvas, row, size.columns);
  }
  shown_ = canvas;
  use_role(ui::Role::Text);
  ::move(std::clamp(canvas.cursor().row, 0, std::max(size.rows - 1, 0)),
         std::clamp(canvas.cursor().column, 0, std::max(size.columns - 1, 0)));
  wnoutrefresh(stdscr);
  doupdate();
}

void CursesScreen::use_role(ui::Role role) {
  attrset(static_cast<int>(attributes_[static_cast<std::size_t>(role)]));
}

void CursesScreen::draw_row(const ui::Canvas& canvas, int row, int columns) {
  std::string run;
  int start = 0;
  ui::Role role = ui::Role::Text;
  const auto put_run = [&] {
    if (run.empty()) return;
    use_role(role);
    mvaddnstr(row, start, run.c_str(), static_cast<int>(run.size()));
    run.clear();
  };
  for (int column = 0; column < columns; ++column) {
    const ui::Cell& cell = canvas.at(row, column);
    if (cell.width == 0) continue;
    const bool ascii = is_ascii(cell.text);
    if (cell.role != role || !ascii) put_run();
    if (run.empty()) start = column;
    role = cell.role;
    run += cell.text;
    if (!ascii) put_run();
  }
  put_run();
}

void CursesScreen::redraw() {
  clearok(curscr, TRUE);
}

void CursesScreen::suspend() {
  if (suspended_) return;
  suspended_ = true;
  const AllowFromBackground allow;
  if (marks_paste_) write_now(kMarkPasteNoMore);
  endwin();
}

void CursesScreen::resume() {
  if (!suspended_) return;
  suspended_ = false;
  reset_prog_mode();
  if (marks_paste_) write_now(kMarkPaste);
  redraw();
}

bool CursesScreen::in_foreground() const {
  const pid_t group = tcgetpgrp(STDOUT_FILENO);
  return group < 0 || group == getpgrp();  // negative: not our session's terminal, nobody stops us
}

std::string CursesScreen::farewell() const {
  std::string text(marks_paste_ ? kMarkPasteNoMore : "");
  for (const char* name : {"sgr0", "op", "cnorm", "rmcup"}) text += capability(name);
  return text;
}

std::string curses_version() {
  const std::string_view text = ::curses_version();  // "ncurses 6.4.20221231"
  return std::string(text.substr(text.find(' ') + 1));
}

}  // namespace mockexam::terminal
