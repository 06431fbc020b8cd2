#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "simulator/exam/paper.h"
#include "simulator/exam/result.h"
#include "simulator/exam/sitting.h"

namespace mockexam::tests {

[[nodiscard]] banks::LocalText english(std::string_view text);

// A sound item with texts as long as real ones. Choice items have four or five options and the
// keys 1 or 0 and 3; ordering has the steps 0, 1, 2 and two unused ones; matching has three prompts
// and four responses with the key 2, 0, 1. Expected difficulty 0.700. The multiple-choice item is
// there in Japanese too.
[[nodiscard]] banks::Item sample_item(banks::ItemType type, std::string id, std::string task);

// Four domains of three tasks each; 6 items, 5 of them scored, in 12 minutes; 100 to 1000, 720
// passes.
[[nodiscard]] banks::ExamDefinition small_exam();

// Multiple choice, multiple response, ordering, matching, multiple choice, multiple choice, of the
// domains 1, 1, 2, 2, 3, 4. The last is unscored. The cut is 3.5, so 4 of 5 pass. Options are shown
// in stored order turned by one: the second stored option stands first.
[[nodiscard]] exam::Paper small_paper();

// A response that is complete and not right.
[[nodiscard]] scoring::Response wrong_response(const banks::Item& item);

// Sits a paper. Time passes in `show` and `away` only.
// REQUIRES: the paper outlives it; nothing asked of it is refused.
class Candidate {
 public:
  explicit Candidate(const exam::Paper& paper);

  // Goes to an item and looks at it for this long.
  Candidate& show(int position, std::chrono::milliseconds looks = std::chrono::seconds(60));
  // Makes this the response of the item shown.
  Candidate& answer(const scoring::Response& response);
  Candidate& answer_right();
  Candidate& answer_wrong();
  Candidate& flag();
  Candidate& note(std::string_view text);
  // Pauses, and resumes after this long by the wall clock.
  Candidate& away(std::chrono::milliseconds time);
  Candidate& submit();
  Candidate& expire();

  [[nodiscard]] const exam::Sitting& sitting() const { return sitting_; }
  [[nodiscard]] exam::AttemptResult result() const { return make_result(paper_, sitting_); }

 private:
  [[nodiscard]] const banks::Item& item() const;
  void happen(exam::Event event);

  const exam::Paper& paper_;
  exam::Sitting sitting_;
  std::chrono::milliseconds used_{0};
};

}  // namespace mockexam::tests
