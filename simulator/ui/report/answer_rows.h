#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "questionbanks/text/safe_text.h"
#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

// One option, step or prompt of an answer review.
struct AnswerRow {
  std::vector<std::string> marks;  // in words: "your answer", "key"
  std::string label;               // "B."
  text::SafeText text;             // marked up, as the next
  text::SafeText reason;
  Role role = Role::Text;  // of marks, label and text
};

// Writes the rows of an answer review: the marks in a column of their own at the left, or, where
// there is no room for one, before the text.
class AnswerRows {
 public:
  // `label_cells`: of the widest label. REQUIRES: `body` and `language` outlive this.
  AnswerRows(Body& body, int cells, int label_cells, std::string_view language);

  void add_heading(std::string_view text);
  void add(const AnswerRow& row);
  // More about the row above: a plain text, a marked-up one.
  void add_detail(std::string_view text, Role role);
  void add_reason(const text::SafeText& reason);
  void add_blank() { append_blank(body_); }

 private:
  void add_marks_beside(const AnswerRow& row, std::size_t first);

  Body& body_;
  int cells_;
  std::string_view language_;
  bool beside_ = false;
  int label_column_ = 0;
  int text_column_ = 0;
};

// The words of the marks, translated.
struct AnswerMarks {
  std::string yours, key, right, wrong, open;
};
[[nodiscard]] AnswerMarks answer_marks();

}  // namespace mockexam::ui
