#include "simulator/terminal/line_input.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <utility>

#include "simulator/terminal/clocks.h"

namespace mockexam::terminal {

LineInput::LineInput(int fd) : fd_(fd), signals_({SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {}

LineResult LineInput::read(std::optional<exam::Millis> deadline) {
  timer_.set(deadline);
  for (;;) {
    if (const auto event = outside_event(deadline)) return *event;
    if (!lines_.empty()) {
      Line line = std::move(lines_.front());
      lines_.pop_front();
      return line;
    }
    if (ended_) return EndOfInput{};
    wait();
  }
}

std::optional<LineResult> LineInput::outside_event(std::optional<exam::Millis> deadline) {
  if (const std::optional<int> signal = signals_.take()) return Interrupted{*signal};
  if (deadline && read_clocks().boottime >= *deadline) return TimeOut{};
  return std::nullopt;
}

void LineInput::wait() {
  std::array<pollfd, 3> fds = {
      {{signals_.fd(), POLLIN, 0}, {timer_.fd(), POLLIN, 0}, {fd_, POLLIN, 0}}};
  poll(fds.data(), fds.size(), -1);
  if (fds[2].revents != 0) fill();
}

void LineInput::fill() {
  std::array<char, 4096> buffer;
  const ssize_t length = ::read(fd_, buffer.data(), buffer.size());
  if (length < 0 && (errno == EAGAIN || errno == EINTR)) return;
  for (ssize_t i = 0; i < length; ++i) add(buffer[static_cast<std::size_t>(i)]);
  if (length > 0) return;
  ended_ = true;
  if (!unfinished_.text.empty() || unfinished_.cut) finish_line();
}

void LineInput::add(char byte) {
  if (byte == '\n') {
    finish_line();
  } else if (unfinished_.text.size() < kLongestLine) {
    unfinished_.text += byte;
  } else {
    unfinished_.cut = true;
  }
}

void LineInput::finish_line() {
  if (!unfinished_.cut && unfinished_.text.ends_with('\r')) unfinished_.text.pop_back();
  lines_.push_back(std::exchange(unfinished_, {}));
}

}  // namespace mockexam::terminal
