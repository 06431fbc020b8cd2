#include "simulator/terminal/window_size.h"

#include <sys/ioctl.h>

#include <algorithm>

namespace mockexam::terminal {

namespace {

constexpr ui::Size kLargest = {500, 1000};

int sane(int told, int fallback, int largest) {
  return std::clamp(told > 0 ? told : fallback, 1, largest);
}

}  // namespace

ui::Size sane_size(ui::Size told, ui::Size fallback) {
  return {sane(told.rows, fallback.rows, kLargest.rows),
          sane(told.columns, fallback.columns, kLargest.columns)};
}

ui::Size window_size(int fd, ui::Size fallback) {
  winsize window{};
  if (ioctl(fd, TIOCGWINSZ, &window) != 0) return sane_size(fallback, fallback);
  return sane_size({window.ws_row, window.ws_col}, fallback);
}

}  // namespace mockexam::terminal
