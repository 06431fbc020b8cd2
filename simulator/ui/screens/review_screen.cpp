#include "simulator/ui/screens/review_screen.h"

#include <algorithm>

#include "questionbanks/markup/markup.h"
#include "simulator/ui/date_text.h"
#include "simulator/ui/keymap.h"
#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"
#include "simulator/ui/widgets/chrome.h"

namespace mockexam::ui {
namespace {

constexpr int kCellWidth = 11;

std::string one_line(const text::SafeText& text) {
  std::string line = banks::plain_text(text);
  std::ranges::replace(line, '\n', ' ');
  return line;
}

}  // namespace

ReviewScreen::ReviewScreen(const SittingView& view) : view_(view), focus_(view.current()) {}

bool ReviewScreen::passes(Filter filter, int position) const {
  const exam::ItemProgress& item = view_.sitting->item(position);
  switch (filter) {
    case Filter::All:
      return true;
    case Filter::Open:
      return !scoring::is_complete(item.response);
    case Filter::Flagged:
      return item.flagged;
    case Filter::Unread:
      return !item.read_to_end;
  }
  return true;
}

int ReviewScreen::count(Filter filter) const {
  int found = 0;
  for (int i = 0; i < view_.sitting->size(); ++i) found += passes(filter, i) ? 1 : 0;
  return found;
}

std::vector<int> ReviewScreen::shown() const {
  std::vector<int> positions;
  for (int i = 0; i < view_.sitting->size(); ++i) {
    if (passes(filter_, i)) positions.push_back(i);
  }
  return positions;
}

int ReviewScreen::columns_in(Size window) const {
  return std::max((window.columns - 2) / kCellWidth, 1);
}

Command ReviewScreen::set_filter(Filter filter) {
  filter = filter_ == filter ? Filter::All : filter;
  if (count(filter) == 0) return Tell{tr("There is no such question.")};
  filter_ = filter;
  if (!passes(filter_, focus_)) focus_ = shown().front();
  return Nothing{};
}

void ReviewScreen::move(int step) {
  const std::vector<int> positions = shown();
  if (positions.empty()) return;
  const auto at = std::ranges::find(positions, focus_);
  const auto last = static_cast<std::ptrdiff_t>(positions.size()) - 1;
  const auto from = at == positions.end() ? 0 : at - positions.begin();
  focus_ = positions[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(from + step, 0, last))];
}

Command ReviewScreen::handle(const Key& key, Size window) {
  const auto operation = operation_for(key, KeyContext::Review);
  if (!operation) return Nothing{};
  const int size = view_.sitting->size();
  switch (*operation) {
    case Operation::Left:
      move(-1);
      return Nothing{};
    case Operation::Right:
      move(1);
      return Nothing{};
    case Operation::Up:
      move(-columns_in(window));
      return Nothing{};
    case Operation::Down:
      move(columns_in(window));
      return Nothing{};
    case Operation::PageUp:
    case Operation::Top:
      move(-size);
      return Nothing{};
    case Operation::PageDown:
    case Operation::Bottom:
      move(size);
      return Nothing{};
    case Operation::Choose:
      return ShowItem{focus_};
    case Operation::Flag: {
      exam::Action flag = exam::event_of(exam::EventKind::Flag);
      flag.position = focus_;
      flag.on = !view_.sitting->item(focus_).flagged;
      return Act{{flag}};
    }
    case Operation::FilterOpen:
      return set_filter(Filter::Open);
    case Operation::FilterFlagged:
      return set_filter(Filter::Flagged);
    case Operation::FilterUnread:
      return set_filter(Filter::Unread);
    case Operation::GoTo:
      return Open{Place::GoTo};
    case Operation::Submit:
      return Open{Place::ConfirmSubmit};
    case Operation::Clock:
      return ToggleClock{};
    case Operation::Help:
      return Open{Place::Help};
    case Operation::Leave:
      return Open{Place::Leave};
    case Operation::Back:
      return Close{};
    case Operation::Pick:
    case Operation::Strike:
    case Operation::StrikeOthers:
    case Operation::Clear:
    case Operation::MoveUp:
    case Operation::MoveDown:
    case Operation::Next:
    case Operation::Previous:
    case Operation::NextOpen:
    case Operation::Review:
    case Operation::Note:
    case Operation::FilterWrong:
    case Operation::History:
      return Nothing{};
  }
  return Nothing{};
}

std::string ReviewScreen::cell_text(int position) const {
  const exam::ItemProgress& item = view_.sitting->item(position);
  std::string answer = scoring::is_blank(item.response) ? "--" : response_letters(view_, position);
  if (item.flagged) answer += " F";
  return fmt::format("{:>3} {}", position + 1, answer);
}

void ReviewScreen::draw_filters(Canvas& canvas) const {
  struct Entry {
    Filter filter;
    std::string text;
  };
  const Entry entries[] = {
      {Filter::All, tr_fmt("all {}", count(Filter::All))},
      {Filter::Open, tr_fmt("open {}", count(Filter::Open))},
      {Filter::Flagged, tr_fmt("flagged {}", count(Filter::Flagged))},
      {Filter::Unread, tr_fmt("not read to the end {}", count(Filter::Unread))},
  };
  int column = 1 + canvas.put(1, 1, tr("Show:"), Role::Strong) + 1;
  for (const Entry& entry : entries) {
    const bool on = entry.filter == filter_;
    column += canvas.put(1, column, on ? "[" + entry.text + "]" : entry.text,
                         on ? Role::Strong : Role::Text);
    column += 2;
  }
}

void ReviewScreen::draw_grid(Canvas& canvas, int first_row, int rows) const {
  const std::vector<int> positions = shown();
  const int columns = columns_in(canvas.size());
  const int at =
      static_cast<int>(std::ranges::find(positions, focus_) - positions.begin()) / columns;
  const int top = std::max(at - rows + 1, 0);
  for (int i = 0; i < static_cast<int>(positions.size()); ++i) {
    const int row = i / columns - top;
    if (row < 0 || row >= rows) continue;
    const int position = positions[static_cast<std::size_t>(i)];
    const int column = 1 + i % columns * kCellWidth;
    const bool focused = position == focus_;
    const std::string text = (focused ? ">" : " ") + cell_text(position);
    canvas.put(first_row + row, column, text, focused ? Role::Focus : Role::Text, kCellWidth - 1);
    if (focused) canvas.set_cursor({first_row + row, column});
  }
}

void ReviewScreen::draw_details(Canvas& canvas, int row) const {
  const exam::ItemProgress& item = view_.sitting->item(focus_);
  const int cells = canvas.size().columns - 3;
  const std::string stem = one_line(view_.item(focus_).stem.in(view_.language));
  canvas.put(row, 2, ellipsis(fmt::format("{}  {}", focus_ + 1, stem), cells));
  const std::string answer = scoring::is_blank(item.response)
                                 ? std::string(tr("not answered"))
                                 : tr_fmt("your answer: {}", response_letters(view_, focus_));
  const std::string seen =
      tr_fmt_n("seen {} time, {} spent", "seen {} times, {} spent",
               static_cast<unsigned long>(item.visits), item.visits, duration_text(item.spent));
  std::string line = answer;
  if (item.flagged) line += std::string("   ") + tr("flagged");
  if (!item.note.empty()) line += std::string("   ") + tr("with a note");
  line += "   " + seen;
  canvas.put(row + 1, 5, ellipsis(line, cells - 3), Role::Muted);
}

void ReviewScreen::draw(Canvas& canvas) const {
  const Size size = canvas.size();
  const bool compact = is_compact(size);
  const int open = count(Filter::Open);
  draw_sitting_header(
      canvas, view_,
      tr_fmt_n("Review   {} open", "Review   {} open", static_cast<unsigned long>(open), open),
      tr("Review"));
  draw_filters(canvas);
  const int grid_row = compact ? 2 : 3;
  const int below = compact ? 1 : 7;
  draw_grid(canvas, grid_row, std::max(size.rows - grid_row - below, 1));
  if (!compact) {
    draw_details(canvas, size.rows - 6);
    canvas.put(size.rows - 3, 2,
               tr("-- not answered    - still open    F flagged    small letters: matching"),
               Role::Muted);
    canvas.put(size.rows - 2, 1, ellipsis(view_.message, size.columns - 2), Role::Warning);
  }
  draw_footer(canvas, KeyContext::Review, 0, view_.message);
}

}  // namespace mockexam::ui
