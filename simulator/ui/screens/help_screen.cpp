#include "simulator/ui/screens/help_screen.h"

#include <algorithm>
#include <string_view>

#include "simulator/ui/keymap.h"
#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"
#include "simulator/ui/widgets/chrome.h"

namespace mockexam::ui {
namespace {

constexpr int kKeysColumn = 3;
constexpr int kHelpColumn = 16;

void append_binding(Body& body, const KeyBinding& binding, int cells, std::string_view language) {
  const std::size_t first = body.size();
  append_wrapped(body, tr(binding.help), kHelpColumn, cells - kHelpColumn, language);
  BodyLine& line = body[first];
  const std::string keys = tr(binding.keys_shown);
  const int gap = std::max(kHelpColumn - kKeysColumn - display_width(keys), 1);
  line.column = kKeysColumn;
  line.runs.insert(
      line.runs.begin(),
      {{keys, Role::Strong}, {std::string(static_cast<std::size_t>(gap), ' '), Role::Text}});
}

}  // namespace

Body HelpScreen::body(int cells) const {
  Body body;
  for (const char* group : {"Answer", "Move", "Mark", "Leave"}) {
    const auto wanted = [&](const KeyBinding& binding) {
      return binding.group == std::string_view(group) && (binding.contexts & contexts_) != 0;
    };
    if (std::ranges::none_of(key_bindings(), wanted)) continue;
    append_wrapped(body, tr(group), 1, cells - 1, language_, Role::Strong);
    std::string_view last;
    for (const KeyBinding& binding : key_bindings()) {
      if (!wanted(binding) || last == binding.help) continue;
      append_binding(body, binding, cells, language_);
      last = binding.help;
    }
    append_blank(body);
  }
  for (const char* paragraph :
       {tr("The clock runs while this page is open. Every answer is saved at once: after a crash "
           "or a closed window start mockexam again and go on."),
        tr("An ordering takes a letter for the focused place; a matching takes a letter for the "
           "focused row. Space goes through what is still free."),
        tr("Full-width letters and Korean keyboard layouts work as they are: a key is what "
           "stands on it in the Latin layout."),
        tr("With a screen reader, start mockexam --plain.")}) {
    append_wrapped(body, paragraph, 1, cells - 1, language_);
    append_blank(body);
  }
  body.pop_back();
  return body;
}

Command HelpScreen::handle(const Key& key, Size window) {
  const auto operation = operation_for(key, KeyContext::Help);
  if (!operation) {
    return key == char_key(U'?') || key == named_key(KeyName::F1) ? Command{Close{}}
                                                                  : Command{Nothing{}};
  }
  const int rows = std::max(window.rows - 2, 1);
  const int lines = static_cast<int>(body(std::min(window.columns - 1, 90)).size());
  const auto scroll = [&](int step) { top_ = clamp_top(top_ + step, rows, lines); };
  if (*operation == Operation::Up) scroll(-1);
  if (*operation == Operation::Down) scroll(1);
  if (*operation == Operation::PageUp) scroll(-rows + 1);
  if (*operation == Operation::PageDown) scroll(rows - 1);
  if (*operation == Operation::Top) scroll(-lines);
  if (*operation == Operation::Bottom) scroll(lines);
  return *operation == Operation::Back ? Command{Close{}} : Command{Nothing{}};
}

void HelpScreen::draw(Canvas& canvas) const {
  const Size size = canvas.size();
  const Body lines = body(std::min(size.columns - 1, 90));
  const int rows = std::max(size.rows - 2, 1);
  const int count = static_cast<int>(lines.size());
  const int top = clamp_top(top_, rows, count);
  draw_header(canvas, tr("Keys"), "", top + rows < count ? tr("more below vv") : "");
  draw_body(canvas, lines, {1, 0, rows, size.columns}, top, -2);
  canvas.set_cursor({1, 0});
  draw_footer(canvas, KeyContext::Help, 0);
}

}  // namespace mockexam::ui
