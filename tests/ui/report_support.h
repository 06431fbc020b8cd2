#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "simulator/ui/report/report_view.h"
#include "simulator/ui/screen.h"
#include "simulator/ui/widgets/body.h"
#include "tests/support/builders.h"

namespace mockexam::tests {

// Shows times in UTC while it lives.
class InUtc {
 public:
  InUtc();
  ~InUtc();
  InUtc(const InUtc&) = delete;
  InUtc& operator=(const InUtc&) = delete;

 private:
  std::string before_;
  bool was_set_ = false;
};

// 2026-11-22 10:02 UTC.
inline constexpr exam::WallMillis kEnded = 1795341720000;

// A finished attempt that owns what its view looks at.
struct Finished {
  exam::Paper paper;
  exam::AttemptResult result;

  [[nodiscard]] ui::ReportView view() const { return {&paper, &result, 7, kEnded}; }
};

// Right, wrong, not the right order, one pair of three right, right, and the unscored one not
// answered; with a changed answer, a flag, a note and an interruption.
[[nodiscard]] Finished mixed_attempt();
[[nodiscard]] Finished attempt_all_right();

// Three exams of one kind and one of another, newest first.
[[nodiscard]] std::vector<ui::HistoryRow> four_exams();

[[nodiscard]] std::string drawn(const ui::Screen& screen, ui::Size size);
[[nodiscard]] int cells_of(const ui::BodyLine& line);
[[nodiscard]] bool contains(std::string_view text, std::string_view part);

}  // namespace mockexam::tests
