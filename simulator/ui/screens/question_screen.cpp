#include "simulator/ui/screens/question_screen.h"

#include <algorithm>
#include <utility>

#include "simulator/ui/keymap.h"
#include "simulator/ui/question/question_body.h"
#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"
#include "simulator/ui/widgets/chrome.h"

namespace mockexam::ui {
namespace {

using banks::ItemType;
using exam::EventKind;

constexpr Size kTwoColumns{24, 120};
// Longer lines than this are hard to read.
constexpr int kWidestText = 100;

KeyContext context_of(const banks::Item& item) {
  switch (item.type) {
    case ItemType::MultipleChoice:
    case ItemType::MultipleResponse:
      return KeyContext::Choice;
    case ItemType::Ordering:
      return KeyContext::Ordering;
    case ItemType::Matching:
      return KeyContext::Matching;
  }
  return KeyContext::Choice;
}

bool is_choice(const banks::Item& item) {
  return context_of(item) == KeyContext::Choice;
}

bool contains(const std::vector<int>& places, int option) {
  return std::ranges::find(places, option) != places.end();
}

// "1 of 2 chosen": how far the answer is, where more than one thing is asked for.
std::string progress_text(const SittingView& view, int position) {
  const auto& places = view.sitting->item(position).response.places;
  const auto empty = std::ranges::count(places, scoring::kEmpty);
  const auto filled = static_cast<std::ptrdiff_t>(places.size()) - empty;
  if (places.size() == 1) return {};
  return is_choice(view.item(position)) ? tr_fmt("{} of {} chosen", filled, places.size())
                                        : tr_fmt("{} of {} set", filled, places.size());
}

}  // namespace

QuestionScreen::QuestionScreen(const SittingView& view)
    : view_(view), spots_(static_cast<std::size_t>(view.sitting->size())) {}

exam::Action QuestionScreen::action(EventKind kind) const {
  exam::Action wanted = exam::event_of(kind);
  wanted.position = view_.current();
  return wanted;
}

QuestionScreen::Spot QuestionScreen::spot() const {
  Spot spot = spots_[static_cast<std::size_t>(view_.current())];
  if (spot.focus < 0) spot.focus = first_focus(view_, view_.current());
  return spot;
}

const QuestionScreen::Layout& QuestionScreen::lay_out_page(Size window) const {
  const int position = view_.current();
  const exam::ItemProgress& progress = view_.sitting->item(position);
  LayoutKey key{position,       spot().focus,      window,
                view_.language, progress.response, progress.struck};
  if (laid_out_for_ != key) {
    laid_out_ = make_layout(key);
    laid_out_for_ = std::move(key);
  }
  return laid_out_;
}

QuestionScreen::Layout QuestionScreen::make_layout(const LayoutKey& key) const {
  constexpr int kHeader = 2;
  const auto& [position, focus, window, language, response, struck] = key;
  Layout layout;
  const int rows = std::max(window.rows - kHeader - (is_compact(window) ? 1 : 2), 1);
  layout.two_columns = window.rows >= kTwoColumns.rows && window.columns >= kTwoColumns.columns;
  if (layout.two_columns) {
    const int half = std::min(window.columns / 2, kWidestText);
    layout.stem_area = {kHeader, 0, rows, half - 2};
    layout.answer_area = {kHeader, half, rows, std::min(window.columns - half - 1, kWidestText)};
    append_stem(layout.stem, view_, position, layout.stem_area.columns);
    append_answer(layout.answer, view_, position, focus, layout.answer_area.columns);
    return layout;
  }
  layout.answer_area = {kHeader, 0, rows, std::min(window.columns - 1, kWidestText)};
  append_stem(layout.answer, view_, position, layout.answer_area.columns);
  layout.stem_lines = static_cast<int>(layout.answer.size());
  append_blank(layout.answer);
  append_answer(layout.answer, view_, position, focus, layout.answer_area.columns);
  return layout;
}

bool QuestionScreen::shows_end(Size window) const {
  const Layout& layout = lay_out_page(window);
  const Spot at = spot();
  const auto shows = [](const Body& body, const Area& area, int top) {
    return top + area.rows >= static_cast<int>(body.size());
  };
  return shows(layout.answer, layout.answer_area, at.top) &&
         (!layout.two_columns || shows(layout.stem, layout.stem_area, at.stem_top));
}

Command QuestionScreen::handle(const Key& key, Size window) {
  const banks::Item& item = view_.item(view_.current());
  const auto operation = operation_for(key, context_of(item));
  if (!operation) return Nothing{};
  own_spot() = spot();
  switch (*operation) {
    case Operation::Up:
      return move_focus(-1, window);
    case Operation::Down:
      return move_focus(1, window);
    case Operation::PageUp:
      scroll(-1, window);
      return Nothing{};
    case Operation::PageDown:
      scroll(1, window);
      return Nothing{};
    case Operation::Top:
      scroll_to(false, window);
      return Nothing{};
    case Operation::Bottom:
      scroll_to(true, window);
      return Nothing{};
    case Operation::Pick:
      return pick(*picked_row(key), window);
    case Operation::Choose:
      return key.name == KeyName::Enter && is_choice(item) &&
                     contains(view_.sitting->item(view_.current()).response.places,
                              view_.option_at(view_.current(), own_spot().focus))
                 ? go(1)
                 : choose_focused(window);
    case Operation::Strike:
      return strike_focused();
    case Operation::StrikeOthers:
      return strike_others();
    case Operation::Clear:
      return clear_answer();
    case Operation::MoveUp:
      return move_step(-1, window);
    case Operation::MoveDown:
      return move_step(1, window);
    case Operation::Next:
      return go(1);
    case Operation::Previous:
      return go(-1);
    case Operation::NextOpen:
      return next_open();
    case Operation::Flag: {
      exam::Action flag = action(EventKind::Flag);
      flag.on = !view_.sitting->item(view_.current()).flagged;
      return Act{{flag}};
    }
    case Operation::GoTo:
      return Open{ui::Place::GoTo};
    case Operation::Review:
      return Open{ui::Place::Review};
    case Operation::Note:
      return Open{ui::Place::Note};
    case Operation::Help:
      return Open{ui::Place::Help};
    case Operation::Leave:
      return Open{ui::Place::Leave};
    case Operation::Clock:
      return ToggleClock{};
    case Operation::Left:
    case Operation::Right:
    case Operation::Submit:
    case Operation::FilterOpen:
    case Operation::FilterFlagged:
    case Operation::FilterUnread:
    case Operation::FilterWrong:
    case Operation::History:
    case Operation::Back:
      return Nothing{};
  }
  return Nothing{};
}

void QuestionScreen::show_focus(Size window) {
  const Layout& layout = lay_out_page(window);
  Spot& at = own_spot();
  at.top = top_showing(lines_of(layout.answer, at.focus), at.top, layout.answer_area.rows,
                       static_cast<int>(layout.answer.size()));
}

// A row that is out of sight is scrolled to before it is left.
Command QuestionScreen::move_focus(int step, Size window) {
  Spot& at = own_spot();
  const int before = at.top;
  show_focus(window);
  if (at.top != before) return Nothing{};
  const int rows = focus_rows(view_.item(view_.current()));
  const int wanted = at.focus + step;
  if (wanted < 0 || wanted >= rows) {
    const Layout& layout = lay_out_page(window);
    at.top =
        clamp_top(at.top + step, layout.answer_area.rows, static_cast<int>(layout.answer.size()));
    return Nothing{};
  }
  at.focus = wanted;
  show_focus(window);
  return Nothing{};
}

void QuestionScreen::scroll(int pages, Size window) {
  const Layout& layout = lay_out_page(window);
  Spot& at = own_spot();
  const auto move = [pages](int& top, const Area& area, const Body& body) {
    top = clamp_top(top + pages * std::max(area.rows - 1, 1), area.rows,
                    static_cast<int>(body.size()));
  };
  if (layout.two_columns) move(at.stem_top, layout.stem_area, layout.stem);
  move(at.top, layout.answer_area, layout.answer);
}

void QuestionScreen::scroll_to(bool end, Size window) {
  const Layout& layout = lay_out_page(window);
  Spot& at = own_spot();
  const auto last = [end](const Area& area, const Body& body) {
    const int lines = static_cast<int>(body.size());
    return end ? clamp_top(lines, area.rows, lines) : 0;
  };
  if (layout.two_columns) at.stem_top = last(layout.stem_area, layout.stem);
  at.top = last(layout.answer_area, layout.answer);
}

Command QuestionScreen::choose(int option) {
  const int position = view_.current();
  exam::Action chosen = action(EventKind::Choose);
  chosen.option = option;
  chosen.on = !(view_.item(position).type == ItemType::MultipleResponse &&
                contains(view_.sitting->item(position).response.places, option));
  return Act{{chosen}};
}

// After a place is filled the focus goes on to the next open one.
Command QuestionScreen::put(int place, int option, Size window) {
  const int position = view_.current();
  const banks::Item& item = view_.item(position);
  exam::Action set = action(item.type == ItemType::Ordering ? EventKind::Place : EventKind::Match);
  set.place = place;
  set.option = option;
  const auto& places = view_.sitting->item(position).response.places;
  for (int step = 1; step < item.places(); ++step) {
    const int candidate = (place + step) % item.places();
    if (places[static_cast<std::size_t>(candidate)] == scoring::kEmpty) {
      own_spot().focus = candidate;
      show_focus(window);
      break;
    }
  }
  return Act{{set}};
}

Command QuestionScreen::pick(int row, Size window) {
  const int position = view_.current();
  const banks::Item& item = view_.item(position);
  if (row >= pick_rows(item)) {
    return Tell{tr_fmt("There are only {} to choose from.", pick_rows(item))};
  }
  const int option = view_.option_at(position, row);
  if (!is_choice(item)) return put(own_spot().focus, option, window);
  own_spot().focus = row;
  show_focus(window);
  return choose(option);
}

Command QuestionScreen::choose_focused(Size window) {
  const int position = view_.current();
  if (is_choice(view_.item(position))) {
    return choose(view_.option_at(position, own_spot().focus));
  }
  return next_unused_option(window);
}

// Space on a place goes through the options that are still free.
Command QuestionScreen::next_unused_option(Size window) {
  const int position = view_.current();
  const banks::Item& item = view_.item(position);
  const auto& places = view_.sitting->item(position).response.places;
  const int focus = own_spot().focus;
  const int now = places[static_cast<std::size_t>(focus)];
  const int options = static_cast<int>(item.options.size());
  int shown = now == scoring::kEmpty ? -1 : view_.shown_as(position, now);
  const bool reusable = item.type == ItemType::Matching && item.reuse == banks::Reuse::Any;
  for (int tried = 0; tried < options; ++tried) {
    shown = (shown + 1) % options;
    const int option = view_.option_at(position, shown);
    if (!reusable && contains(places, option)) continue;
    const Command command = put(focus, option, window);
    own_spot().focus = focus;
    show_focus(window);
    return command;
  }
  return Nothing{};
}

Command QuestionScreen::strike_focused() {
  const int position = view_.current();
  exam::Action strike = action(EventKind::Strike);
  strike.option = view_.option_at(position, own_spot().focus);
  strike.on = !view_.sitting->item(position).struck[static_cast<std::size_t>(strike.option)];
  return Act{{strike}};
}

Command QuestionScreen::strike_others() const {
  const int position = view_.current();
  const exam::ItemProgress& progress = view_.sitting->item(position);
  Act act;
  for (int option = 0; option < static_cast<int>(progress.struck.size()); ++option) {
    if (contains(progress.response.places, option) ||
        progress.struck[static_cast<std::size_t>(option)]) {
      continue;
    }
    exam::Action strike = action(EventKind::Strike);
    strike.option = option;
    act.actions.push_back(strike);
  }
  return act;
}

Command QuestionScreen::clear_answer() {
  exam::Action clear = action(EventKind::Clear);
  if (!is_choice(view_.item(view_.current()))) clear.place = own_spot().focus;
  return Act{{clear}};
}

Command QuestionScreen::move_step(int step, Size window) {
  exam::Action move = action(EventKind::Move);
  move.place = own_spot().focus;
  move.to = move.place + step;
  if (move.to < 0 || move.to >= view_.item(view_.current()).places()) return Nothing{};
  own_spot().focus = move.to;
  show_focus(window);
  return Act{{move}};
}

Command QuestionScreen::go(int step) const {
  const int wanted = view_.current() + step;
  if (wanted < 0) return Tell{tr("This is the first question.")};
  if (wanted >= view_.sitting->size()) return Open{ui::Place::Review};
  return ShowItem{wanted};
}

Command QuestionScreen::next_open() const {
  const int size = view_.sitting->size();
  for (int step = 1; step <= size; ++step) {
    const int position = (view_.current() + step) % size;
    if (!scoring::is_complete(view_.sitting->item(position).response)) return ShowItem{position};
  }
  return Tell{tr("Every question has an answer.")};
}

void QuestionScreen::draw(Canvas& canvas) const {
  const int position = view_.current();
  const Layout& layout = lay_out_page(canvas.size());
  const Spot at = spot();
  draw_sitting_header(canvas, view_,
                      tr_fmt("Question {} of {}", position + 1, view_.sitting->size()),
                      tr_fmt("Q{}/{}", position + 1, view_.sitting->size()));
  draw_instruction(canvas, layout, at);
  canvas.set_cursor({layout.answer_area.row, 0});
  if (layout.two_columns) draw_body(canvas, layout.stem, layout.stem_area, at.stem_top, -2);
  draw_body(canvas, layout.answer, layout.answer_area, at.top, at.focus);
  if (!is_compact(canvas.size())) draw_status(canvas, layout, at);
  draw_footer(canvas, context_of(view_.item(position)), pick_rows(view_.item(position)),
              view_.message);
}

void QuestionScreen::draw_instruction(Canvas& canvas, const Layout& layout, const Spot& at) const {
  const int position = view_.current();
  const int columns = canvas.size().columns;
  std::string right;
  const auto add = [&right](const std::string& text) {
    if (text.empty()) return;
    right += (right.empty() ? "" : "  ") + text;
  };
  if (!view_.saved) add(tr("NOT SAVED"));
  add(progress_text(view_, position));
  if (view_.sitting->item(position).flagged) add(tr("FLAGGED"));
  if (is_compact(canvas.size())) {
    const int lines = static_cast<int>(layout.answer.size());
    if (at.top > 0) add("^^");
    if (at.top + layout.answer_area.rows < lines) add("vv");
  }
  const int end =
      canvas.put_right(1, columns - 1, right, view_.saved ? Role::Strong : Role::Urgent);
  canvas.put(1, 1, ellipsis(instruction(view_.item(position)), std::max(end - 2, 1)), Role::Strong);
}

void QuestionScreen::draw_status(Canvas& canvas, const Layout& layout, const Spot& at) const {
  const Size size = canvas.size();
  const int row = size.rows - 2;
  const int lines = static_cast<int>(layout.answer.size());
  const bool more = at.top + layout.answer_area.rows < lines;
  const bool options_below =
      more && !layout.two_columns && at.top + layout.answer_area.rows <= layout.stem_lines + 1;
  std::string where = at.top > 0 ? "^^ " : "";
  if (options_below) {
    where += tr_fmt("{} to choose from below vv", pick_rows(view_.item(view_.current())));
  } else if (more) {
    where += tr("more below vv");
  }
  const int end = canvas.put_right(row, size.columns - 1, where, Role::Muted);
  canvas.put(row, 1, ellipsis(view_.message, std::max(end - 2, 1)), Role::Warning);
}

}  // namespace mockexam::ui
