#include "simulator/ui/screens/answers_screen.h"

#include <algorithm>

#include "simulator/ui/keymap.h"
#include "simulator/ui/report/answers_body.h"
#include "simulator/ui/report/report_words.h"
#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"
#include "simulator/ui/widgets/chrome.h"
#include "simulator/ui/widgets/text_page.h"

namespace mockexam::ui {
namespace {

// The verdict has a row of its own where there is room.
int first_row(Size window) {
  return is_compact(window) ? 1 : 2;
}

Role role_of(const exam::ItemResult& item) {
  return item.correct ? Role::Right : Role::Wrong;
}

}  // namespace

AnswersScreen::AnswersScreen(ReportView view, bool wrong_only) : view_(view) {
  if (wrong_only) toggle_wrong_only();
}

std::vector<int> AnswersScreen::wrong() const {
  std::vector<int> positions;
  for (const exam::ItemResult& item : view_.result->items) {
    if (!item.correct) positions.push_back(item.position);
  }
  return positions;
}

Body AnswersScreen::body(Size window) const {
  const int cells = text_cells(window);
  Body body;
  if (is_compact(window) && !view_.item_result(position_).scored) {
    append_wrapped(body, tr("UNSCORED"), 1, cells - 1, view_.language(), Role::Strong);
  }
  const Body page = answers_page(view_, position_, cells);
  body.insert(body.end(), page.begin(), page.end());
  return body;
}

Command AnswersScreen::handle(const Key& key, Size window) {
  message_.clear();
  const auto operation = operation_for(key, KeyContext::Answers);
  if (!operation) return Nothing{};
  if (*operation == Operation::Back) return Close{};
  if (*operation == Operation::Help) return Open{Place::Help};
  if (*operation == Operation::Next) go(1);
  if (*operation == Operation::Previous) go(-1);
  if (*operation == Operation::FilterWrong) toggle_wrong_only();
  top_ = scrolled(*operation, top_, text_area(window, first_row(window)).rows,
                  static_cast<int>(body(window).size()));
  return Nothing{};
}

// To the next question of those shown, in the direction of `step`.
void AnswersScreen::go(int step) {
  int wanted = position_ + step;
  const auto is_shown = [this](int position) {
    return !wrong_only_ || !view_.item_result(position).correct;
  };
  while (wanted >= 0 && wanted < view_.size() && !is_shown(wanted)) wanted += step;
  if (wanted < 0 || wanted >= view_.size()) {
    message_ = step > 0 ? tr("This is the last question.") : tr("This is the first question.");
    return;
  }
  position_ = wanted;
  top_ = 0;
}

// The question on the screen stays if it is wrong; else the next wrong one, or the last.
void AnswersScreen::toggle_wrong_only() {
  if (wrong_only_) {
    wrong_only_ = false;
    return;
  }
  const std::vector<int> positions = wrong();
  if (positions.empty()) {
    message_ = tr("Every question was answered right.");
    return;
  }
  wrong_only_ = true;
  const auto next = std::ranges::lower_bound(positions, position_);
  const int wanted = next == positions.end() ? positions.back() : *next;
  if (wanted != position_) top_ = 0;
  position_ = wanted;
}

void AnswersScreen::draw(Canvas& canvas) const {
  const Size size = canvas.size();
  const Body lines = body(size);
  if (is_compact(size)) {
    draw_compact_header(canvas, static_cast<int>(lines.size()));
  } else {
    draw_full_header(canvas);
  }
  draw_text_page(canvas, lines, first_row(size), top_, message_);
  draw_footer(canvas, KeyContext::Answers, 0, message_);
}

void AnswersScreen::draw_full_header(Canvas& canvas) const {
  const exam::ItemResult& item = view_.item_result(position_);
  const std::vector<int> positions = wrong();
  std::string filter = tr("all questions");
  if (wrong_only_) {
    const auto at = std::ranges::find(positions, position_) - positions.begin() + 1;
    filter = tr_fmt("wrong ones: {} of {}", at, positions.size());
  }
  draw_header(canvas, tr_fmt("Question {} of {}", position_ + 1, view_.size()), "", filter);
  const int columns = canvas.size().columns;
  const int end = canvas.put_right(1, columns - 1, handling_text(item), Role::Muted);
  canvas.put(1, 1, ellipsis(verdict_text(item), std::max(end - 2, 1)), role_of(item));
}

void AnswersScreen::draw_compact_header(Canvas& canvas, int lines) const {
  const Size size = canvas.size();
  const int rows = text_area(size, first_row(size)).rows;
  draw_header(canvas,
              fmt::format("{}/{} {}", position_ + 1, view_.size(),
                          verdict_word(view_.item_result(position_))),
              wrong_only_ ? tr("only wrong") : "",
              more_text(size, clamp_top(top_, rows, lines), rows, lines));
}

}  // namespace mockexam::ui
