#pragma once

#include <string>
#include <vector>

#include "scoring/score_report.h"
#include "simulator/exam/paper.h"
#include "simulator/exam/sitting.h"

namespace mockexam::exam {

// What became of one item. The answers compared are those left standing whenever the item was
// left, and the final one.
struct ItemResult {
  int position = 0;  // from 0
  std::string id;
  banks::ItemType type = banks::ItemType::MultipleChoice;
  std::string task;
  int domain = 0;  // index into the exam's domains
  bool scored = true;
  bool answered = false;  // every place filled
  bool correct = false;   // the final answer
  bool first_correct = false;
  int changes = 0;
  Millis spent{0};
  bool flagged = false;
  scoring::Response response;  // the final answer
  text::SafeText note;

  friend bool operator==(const ItemResult&, const ItemResult&) = default;
};

// A finished attempt, scored; all that reports and reviews need beside the paper.
struct AttemptResult {
  scoring::ScoreReport score;
  std::vector<ItemResult> items;  // in the form's order
  SittingState state = SittingState::Submitted;
  Millis limit{0};
  Millis used{0};
  int interruptions = 0;
  Millis away{0};

  friend bool operator==(const AttemptResult&, const AttemptResult&) = default;
};

// The parts belong together: every item is the form's own, its domain exists, its options are
// shown once each, and the table agrees with the form's cut. A paper that comes from outside must
// be asked this before it is used.
[[nodiscard]] bool is_consistent(const Paper& paper);

// The raw-to-scale table of a form, stored with it once.
[[nodiscard]] std::vector<int> scale_table_for(const banks::ExamDefinition& exam, const Form& form);

// Scores a sitting as it stands, unfinished ones too.
// REQUIRES: is_consistent(paper); the sitting is one of the paper's items.
[[nodiscard]] AttemptResult make_result(const Paper& paper, const Sitting& sitting);

}  // namespace mockexam::exam
