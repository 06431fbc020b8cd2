#pragma once

#include <string>
#include <string_view>

namespace mockexam::cli {

// Writes to a file descriptor through a buffer. Once a write has failed everything is swallowed,
// and `error` says why.
class Output {
 public:
  explicit Output(int fd) : fd_(fd) {}

  void write(std::string_view text);
  void flush();

  // errno of the write that failed, else 0.
  [[nodiscard]] int error() const { return error_; }

 private:
  int fd_;
  std::string buffer_;
  int error_ = 0;
};

// The two ends a command writes to: data goes to `out`, messages for a person to stderr.
class Console {
 public:
  Output out{1};

  // A line, or several. Cleaned, because it may repeat what came from outside.
  void tell(std::string_view message);
  // The same with the program's name in front: what went wrong.
  void complain(std::string_view message);

 private:
  Output err_{2};
};

// A word from outside as messages show it: cleaned, shortened, in quotation marks.
[[nodiscard]] std::string in_quotes(std::string_view word);

}  // namespace mockexam::cli
