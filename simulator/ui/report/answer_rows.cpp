#include "simulator/ui/report/answer_rows.h"

#include <algorithm>
#include <cstddef>

#include "simulator/ui/report/labels.h"
#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"

namespace mockexam::ui {
namespace {

constexpr int kMargin = 1;
constexpr int kGap = 2;
constexpr int kReasonIndent = 2;
// Marks stand at the left where this much is left for the text.
constexpr int kLeastText = 44;

int widest_mark() {
  const AnswerMarks marks = answer_marks();
  int cells = 0;
  for (const std::string& mark : {marks.yours, marks.key, marks.right, marks.wrong, marks.open}) {
    cells = std::max(cells, display_width(mark));
  }
  return cells;
}

}  // namespace

AnswerMarks answer_marks() {
  return {tr("your answer"), tr("key"), tr("right"), tr("wrong"), tr("not answered")};
}

AnswerRows::AnswerRows(Body& body, int cells, int label_cells, std::string_view language)
    : body_(body), cells_(cells), language_(language) {
  const int text_beside = kMargin + widest_mark() + kGap + label_cells + 1;
  beside_ = cells - text_beside >= kLeastText;
  text_column_ = beside_ ? text_beside : kMargin + label_cells + 1;
  label_column_ = text_column_ - label_cells - 1;
}

void AnswerRows::add_heading(std::string_view text) {
  append_wrapped(body_, text, kMargin, cells_ - kMargin, language_, Role::Strong);
}

void AnswerRows::add(const AnswerRow& row) {
  const std::size_t first = body_.size();
  if (!beside_ && !row.marks.empty()) {
    std::string marks;
    for (const std::string& mark : row.marks) marks += (marks.empty() ? "" : ", ") + mark;
    append_wrapped(body_, marks, text_column_, cells_ - text_column_, language_, row.role);
  }
  append_markup(body_, row.text, text_column_, cells_ - text_column_, language_, row.role);
  add_reason(row.reason);
  if (body_.size() == first) body_.emplace_back();
  put_before(body_[first], label_column_, row.label, row.role);
  if (beside_) add_marks_beside(row, first);
}

void AnswerRows::add_marks_beside(const AnswerRow& row, std::size_t first) {
  for (std::size_t i = 0; i < row.marks.size(); ++i) {
    if (first + i == body_.size()) body_.emplace_back();
    put_before(body_[first + i], kMargin, row.marks[i], row.role);
  }
}

void AnswerRows::add_reason(const text::SafeText& reason) {
  const int column = text_column_ + kReasonIndent;
  append_markup(body_, reason, column, cells_ - column, language_);
}

void AnswerRows::add_detail(std::string_view text, Role role) {
  const int column = text_column_ + kReasonIndent;
  append_wrapped(body_, text, column, cells_ - column, language_, role);
}

}  // namespace mockexam::ui
