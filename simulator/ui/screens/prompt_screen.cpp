#include "simulator/ui/screens/prompt_screen.h"

#include <algorithm>
#include <numeric>

#include "questionbanks/text/character.h"
#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"

namespace mockexam::ui {
namespace {

std::vector<std::string> characters(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t bytes = text::first_character(text).bytes;
    out.emplace_back(text.substr(0, bytes));
    text.remove_prefix(bytes);
  }
  return out;
}

std::string joined(const std::vector<std::string>& text, std::size_t first = 0) {
  return std::accumulate(text.begin() + static_cast<std::ptrdiff_t>(first), text.end(),
                         std::string());
}

}  // namespace

PromptScreen::PromptScreen(std::string label, std::string text, int most, Done done)
    : label_(std::move(label)),
      text_(characters(text)),
      most_(static_cast<std::size_t>(most)),
      done_(std::move(done)) {}

Command PromptScreen::handle(const Key& key, Size) {
  switch (key.name) {
    case KeyName::Char:
      if (text_.size() < most_ && text::width(key.typed) > 0) {
        text::append(text_.emplace_back(), key.typed);
      }
      return Nothing{};
    case KeyName::Backspace:
    case KeyName::Delete:
      if (!text_.empty()) text_.pop_back();
      return Nothing{};
    case KeyName::CtrlU:
      text_.clear();
      return Nothing{};
    case KeyName::Enter:
      return done_(joined(text_));
    case KeyName::Escape:
    case KeyName::CtrlC:
      return Close{};
    case KeyName::Tab:
    case KeyName::BackTab:
    case KeyName::Up:
    case KeyName::Down:
    case KeyName::Left:
    case KeyName::Right:
    case KeyName::Home:
    case KeyName::End:
    case KeyName::PageUp:
    case KeyName::PageDown:
    case KeyName::F1:
    case KeyName::CtrlD:
    case KeyName::CtrlL:
      return Nothing{};
  }
  return Nothing{};
}

void PromptScreen::draw(Canvas& canvas) const {
  const Size size = canvas.size();
  const int row = size.rows - 1;
  canvas.clear(row, 0, 1, size.columns);
  canvas.fill_row(row, Role::Warning);
  int column = canvas.put(row, 1, label_, Role::Warning) + 2;
  // The end of a long text is what is being typed.
  const int room = size.columns - column - 1;
  std::size_t first = 0;
  std::string shown = joined(text_);
  while (display_width(shown) > room && first < text_.size()) {
    shown = joined(text_, ++first);
  }
  column += canvas.put(row, column, shown, Role::Warning);
  canvas.set_cursor({row, std::min(column, size.columns - 1)});
  const std::string keys = tr("Enter: done   Esc: close");
  if (column + 2 + display_width(keys) < size.columns) {
    canvas.put_right(row, size.columns - 1, keys, Role::Warning);
  }
}

}  // namespace mockexam::ui
