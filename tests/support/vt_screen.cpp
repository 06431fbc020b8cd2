#include "tests/support/vt_screen.h"

#include <vterm.h>

#include <cstdint>
#include <utility>

namespace mockexam::tests {

struct VtScreen::Terminal {
  VTerm* vterm = nullptr;
  VTermScreen* screen = nullptr;
  int rows = 0;
  int columns = 0;
  std::function<void(std::string_view)> answer;
};

namespace {

constexpr std::uint32_t kRightHalf = static_cast<std::uint32_t>(-1);

void append_utf8(std::string& text, std::uint32_t c) {
  const auto tail = [c](unsigned shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3f)); };
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += {static_cast<char>(0xc0 | (c >> 6)), tail(0)};
  } else if (c < 0x10000) {
    text += {static_cast<char>(0xe0 | (c >> 12)), tail(6), tail(0)};
  } else {
    text += {static_cast<char>(0xf0 | (c >> 18)), tail(12), tail(6), tail(0)};
  }
}

std::string cell_text(const VTermScreenCell& cell) {
  std::string text;
  if (cell.chars[0] == kRightHalf) return text;
  for (const std::uint32_t c : cell.chars) {
    if (c == 0) break;
    append_utf8(text, c);
  }
  return text;
}

std::string shown(const ScreenCell& cell) {
  return cell.width > 0 && cell.text.empty() ? " " : cell.text;
}

int colour_index(const VTermColor& colour, bool is_default) {
  if (is_default) return ScreenCell::kDefault;
  return VTERM_COLOR_IS_INDEXED(&colour) ? colour.indexed.idx : ScreenCell::kDirect;
}

}  // namespace

VtScreen::VtScreen(int rows, int columns, std::function<void(std::string_view)> answer)
    : terminal_(std::make_unique<Terminal>()) {
  terminal_->vterm = vterm_new(rows, columns);
  terminal_->rows = rows;
  terminal_->columns = columns;
  terminal_->answer = std::move(answer);
  vterm_set_utf8(terminal_->vterm, 1);
  vterm_output_set_callback(
      terminal_->vterm,
      [](const char* bytes, std::size_t length, void* user) {
        static_cast<Terminal*>(user)->answer({bytes, length});
      },
      terminal_.get());
  terminal_->screen = vterm_obtain_screen(terminal_->vterm);
  vterm_screen_enable_altscreen(terminal_->screen, 1);
  vterm_screen_reset(terminal_->screen, 1);
}

VtScreen::~VtScreen() {
  vterm_free(terminal_->vterm);
}

void VtScreen::feed(std::string_view bytes) {
  vterm_input_write(terminal_->vterm, bytes.data(), bytes.size());
}

void VtScreen::resize(int rows, int columns) {
  terminal_->rows = rows;
  terminal_->columns = columns;
  vterm_set_size(terminal_->vterm, rows, columns);
}

int VtScreen::rows() const {
  return terminal_->rows;
}
int VtScreen::columns() const {
  return terminal_->columns;
}

ScreenPoint VtScreen::cursor() const {
  VTermPos position{};
  vterm_state_get_cursorpos(vterm_obtain_state(terminal_->vterm), &position);
  return {position.row, position.col};
}

ScreenCell VtScreen::cell(int row, int column) const {
  VTermScreenCell cell{};
  if (vterm_screen_get_cell(terminal_->screen, VTermPos{row, column}, &cell) == 0) return {};
  return {.text = cell_text(cell),
          .width = cell.chars[0] == kRightHalf ? 0 : cell.width,
          .bold = cell.attrs.bold != 0,
          .underline = cell.attrs.underline != 0,
          .reverse = cell.attrs.reverse != 0,
          .foreground = colour_index(cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg)),
          .background = colour_index(cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg))};
}

std::string VtScreen::row(int row) const {
  std::string text = whole_row(row);
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::string VtScreen::whole_row(int row) const {
  std::string text;
  for (int column = 0; column < columns(); ++column) text += shown(cell(row, column));
  return text;
}

std::string VtScreen::text() const {
  std::string text;
  for (int i = 0; i < rows(); ++i) text += row(i) + '\n';
  return text;
}

std::optional<ScreenPoint> VtScreen::find(std::string_view text) const {
  for (int i = 0; i < rows(); ++i) {
    const std::size_t found = whole_row(i).find(text);
    if (found == std::string::npos) continue;
    int column = 0;
    for (std::size_t passed = 0; passed < found; ++column) passed += shown(cell(i, column)).size();
    return ScreenPoint{i, column};
  }
  return std::nullopt;
}

bool VtScreen::any_colour() const {
  for (int i = 0; i < rows(); ++i) {
    for (int column = 0; column < columns(); ++column) {
      const ScreenCell at = cell(i, column);
      if (at.foreground != ScreenCell::kDefault || at.background != ScreenCell::kDefault) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace mockexam::tests
