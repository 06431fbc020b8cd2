#include "simulator/cli/console.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>

#include "questionbanks/text/safe_text.h"
#include "simulator/ui/text/wrap.h"

namespace mockexam::cli {

namespace {
constexpr std::size_t kBuffer = 64 * 1024;
constexpr int kLongestWord = 60;  // cells
}  // namespace

void Output::write(std::string_view text) {
  if (error_ != 0) return;
  buffer_ += text;
  if (buffer_.size() >= kBuffer) flush();
}

void Output::flush() {
  std::string_view left = buffer_;
  while (error_ == 0 && !left.empty()) {
    const ssize_t written = ::write(fd_, left.data(), left.size());
    if (written >= 0) {
      left.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      pollfd ready{fd_, POLLOUT, 0};
      poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  buffer_.clear();
}

void Console::tell(std::string_view message) {
  out.flush();  // both may be the same terminal
  err_.write(text::SafeText::clean(message).str());
  err_.write("\n");
  err_.flush();
}

void Console::complain(std::string_view message) {
  tell("mockexam: " + std::string(message));
}

std::string in_quotes(std::string_view word) {
  std::string clean = text::SafeText::clean(word).str();
  std::ranges::replace(clean, '\n', ' ');
  return '"' + ui::ellipsis(clean, kLongestWord) + '"';
}

}  // namespace mockexam::cli
