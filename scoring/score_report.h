#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "scoring/band.h"
#include "scoring/precision.h"
#include "scoring/scale.h"

namespace mockexam::scoring {

// Item types are numbers of the caller's here, 0 .. kItemTypes - 1.
inline constexpr int kItemTypes = 4;

// What is known of one item of a finished form.
// REQUIRES: `correct` only where `answered`.
struct ItemFact {
  std::string id;  // for the caller; nothing is computed from it
  int type = 0;
  int domain = 0;  // from 0
  bool scored = true;
  bool answered = false;  // every place filled
  bool correct = false;
  int expected_permille = 0;  // share of just-passing candidates who get it right, in thousandths
  std::chrono::milliseconds spent{0};
  int changes = 0;             // how often an answer left standing was changed later
  bool first_correct = false;  // was the first answer left standing right?
};

struct ReportInput {
  std::vector<ItemFact> items;  // in the order of the form
  int domains = 0;
  ScaleAnchors anchors;
  std::vector<int> scale_table;  // as stored with the form; used as it is
  int cut_permille = 0;          // of the form, see DogLeg
  std::chrono::milliseconds time_used{0};
};

struct Tally {
  int scored = 0;
  int correct = 0;

  friend bool operator==(const Tally&, const Tally&) = default;
};

struct DomainResult {
  Tally tally;
  int cut_permille = 0;            // sum over its scored items
  std::optional<DomainBand> band;  // none without scored items
  Interval share;                  // 90 % Jeffreys interval of the proportion right

  friend bool operator==(const DomainResult&, const DomainResult&) = default;
};

// Scored items whose answer was changed at least once, by their first and their last answer. An
// item that went from right to right is in none of them.
struct AnswerChanges {
  int wrong_to_right = 0;
  int right_to_wrong = 0;
  int wrong_to_wrong = 0;

  friend bool operator==(const AnswerChanges&, const AnswerChanges&) = default;
};

// A result. Everything but the times is made from scored items only, and the times from how long
// items were looked at: no answer to an unscored item can be read from it.
struct ScoreReport {
  int raw = 0;  // scored items right
  int scored = 0;
  int unscored = 0;
  int answered = 0;  // of the scored items
  int scaled = 0;
  int cut_raw = 0;
  bool passed = false;                   // raw >= cut_raw
  std::optional<double> standard_error;  // scale points, not rounded; none below 2 scored items
  ScaledInterval interval;               // 95 %
  std::vector<DomainResult> domains;
  std::array<Tally, kItemTypes> formats{};
  AnswerChanges changes;
  std::chrono::milliseconds time_used{0};  // as given
  std::chrono::milliseconds pace{0};       // mean over items looked at, scored or not; rounded down
  std::vector<int> slowest;  // positions from 0, up to three, longest first; ties in form order

  friend bool operator==(const ScoreReport&, const ScoreReport&) = default;
};

// nullopt when the input does not fit together: a domain or type that does not exist, a table
// without one row for each raw score, or one that shows a pass where the cut says fail or the
// reverse.
[[nodiscard]] std::optional<ScoreReport> make_score_report(const ReportInput& input);

// Answered items, scored or not: what the candidate sees before handing in.
[[nodiscard]] int answered_all(std::span<const ItemFact> items);

}  // namespace mockexam::scoring
