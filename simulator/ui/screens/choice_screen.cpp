#include "simulator/ui/screens/choice_screen.h"

#include <algorithm>

#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"
#include "simulator/ui/widgets/chrome.h"

namespace mockexam::ui {
namespace {

constexpr int kIndent = 3;
constexpr int kLabelColumn = 3;
constexpr int kGap = 3;
// From this width on hints stand beside their labels.
constexpr int kHintsBeside = 60;

}  // namespace

void ChoiceScreen::append_choice(Body& body, int index, int label_cells, int cells) const {
  const Choice& choice = content_.choices[static_cast<std::size_t>(index)];
  const bool focused = index == focus_;
  if (!choice.heading.empty()) {
    if (!body.empty()) append_blank(body);
    append_wrapped(body, choice.heading, kIndent, cells - kIndent, content_.language, Role::Strong);
  }
  const std::size_t first = body.size();
  const bool beside = cells >= kHintsBeside;
  append_wrapped(body, choice.label, kLabelColumn, beside ? label_cells : cells - kLabelColumn,
                 content_.language, focused ? Role::Focus : Role::Text);
  if (!choice.hint.empty()) {
    const int column = beside ? kLabelColumn + label_cells + kGap : kLabelColumn + 2;
    Body hint;
    append_wrapped(hint, choice.hint, column, cells - column, content_.language, Role::Text);
    if (beside) {
      BodyLine& line = body[first];
      const int end = kLabelColumn + display_width(line.runs.front().text);
      line.runs.push_back(
          {std::string(static_cast<std::size_t>(std::max(column - end, 1)), ' '), Role::Text});
      line.runs.push_back(hint.front().runs.front());
      hint.erase(hint.begin());
    }
    body.insert(body.end(), hint.begin(), hint.end());
  }
  for (std::size_t i = first; i < body.size(); ++i) body[i].row = index;
  BodyLine& head = body[first];
  head.cursor_column = 1;
  head.column = 1;
  head.runs.insert(head.runs.begin(), {focused ? "> " : "  ", focused ? Role::Focus : Role::Text});
}

Body ChoiceScreen::body(int cells) const {
  Body body;
  append_blank(body);
  for (const std::string& paragraph : content_.text) {
    if (paragraph.empty()) {
      append_blank(body);
    } else {
      append_wrapped(body, paragraph, kIndent, cells - kIndent - 1, content_.language);
    }
  }
  if (!content_.text.empty()) append_blank(body);
  int label_cells = 0;
  for (const Choice& choice : content_.choices) {
    label_cells = std::max(label_cells, display_width(choice.label));
  }
  label_cells = std::min(label_cells, cells - kLabelColumn);
  for (int i = 0; i < static_cast<int>(content_.choices.size()); ++i) {
    append_choice(body, i, label_cells, cells);
  }
  if (!content_.note.empty()) {
    append_blank(body);
    append_wrapped(body, content_.note, kIndent, cells - kIndent - 1, content_.language,
                   Role::Muted);
  }
  return body;
}

Command ChoiceScreen::handle(const Key& key, Size) {
  const auto operation = operation_for(key, content_.context);
  if (!operation) return Nothing{};
  const int last = static_cast<int>(content_.choices.size()) - 1;
  switch (*operation) {
    case Operation::Up:
      focus_ = std::max(focus_ - 1, 0);
      return Nothing{};
    case Operation::Down:
      focus_ = std::min(focus_ + 1, last);
      return Nothing{};
    case Operation::PageUp:
    case Operation::Top:
      focus_ = 0;
      return Nothing{};
    case Operation::PageDown:
    case Operation::Bottom:
      focus_ = last;
      return Nothing{};
    case Operation::Choose:
      return content_.choices[static_cast<std::size_t>(focus_)].command;
    case Operation::History:
      return Open{Place::History};
    case Operation::Help:
      return Open{Place::Help};
    case Operation::Back:
      return content_.on_back;
    case Operation::Left:
    case Operation::Right:
    case Operation::Pick:
    case Operation::Strike:
    case Operation::StrikeOthers:
    case Operation::Clear:
    case Operation::MoveUp:
    case Operation::MoveDown:
    case Operation::Next:
    case Operation::Previous:
    case Operation::GoTo:
    case Operation::NextOpen:
    case Operation::Review:
    case Operation::Flag:
    case Operation::Note:
    case Operation::Clock:
    case Operation::Submit:
    case Operation::FilterOpen:
    case Operation::FilterFlagged:
    case Operation::FilterUnread:
    case Operation::FilterWrong:
    case Operation::Leave:
      return Nothing{};
  }
  return Nothing{};
}

void ChoiceScreen::draw(Canvas& canvas) const {
  const Size size = canvas.size();
  if (content_.sitting != nullptr) {
    draw_sitting_header(canvas, *content_.sitting, content_.title, content_.title);
  } else {
    draw_header(canvas, content_.title, "", content_.title_right);
  }
  const Area area{1, 0, std::max(size.rows - 2, 1), size.columns};
  const Body lines = body(std::min(size.columns, 100));
  const LineRange focused = lines_of(lines, focus_);
  const int top = top_showing(focused, 0, area.rows, static_cast<int>(lines.size()));
  draw_body(canvas, lines, area, top, focus_);
  draw_footer(canvas, content_.context, 0);
}

}  // namespace mockexam::ui
