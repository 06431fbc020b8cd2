#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace mockexam::tests {

struct ScreenPoint {
  int row = 0;
  int column = 0;

  friend bool operator==(const ScreenPoint&, const ScreenPoint&) = default;
};

// One cell as a terminal shows it.
struct ScreenCell {
  static constexpr int kDefault = -1;
  static constexpr int kDirect = -2;  // an RGB value

  std::string text;  // UTF-8; empty: never written to, or the right half of a wide character
  int width = 1;
  bool bold = false;
  bool underline = false;
  bool reverse = false;
  int foreground = kDefault;  // index in the 256-colour table
  int background = kDefault;
};

// The screen of a terminal emulator (libvterm). It cannot tell dim text.
class VtScreen {
 public:
  // `answer` gets what the terminal replies to questions.
  VtScreen(int rows, int columns, std::function<void(std::string_view)> answer);
  VtScreen(const VtScreen&) = delete;
  VtScreen& operator=(const VtScreen&) = delete;
  ~VtScreen();

  void feed(std::string_view bytes);
  void resize(int rows, int columns);

  [[nodiscard]] int rows() const;
  [[nodiscard]] int columns() const;
  [[nodiscard]] ScreenPoint cursor() const;
  [[nodiscard]] ScreenCell cell(int row, int column) const;
  // Without trailing blanks.
  [[nodiscard]] std::string row(int row) const;
  // All rows, a line feed after each.
  [[nodiscard]] std::string text() const;
  // Where `text` begins, looking row by row.
  [[nodiscard]] std::optional<ScreenPoint> find(std::string_view text) const;
  [[nodiscard]] bool any_colour() const;

 private:
  [[nodiscard]] std::string whole_row(int row) const;

  struct Terminal;
  std::unique_ptr<Terminal> terminal_;
};

}  // namespace mockexam::tests
