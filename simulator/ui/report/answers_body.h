#pragma once

#include <string>

#include "simulator/ui/report/report_view.h"
#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

// "WRONG", and "WRONG   UNSCORED" where the question did not count.
[[nodiscard]] std::string verdict_text(const exam::ItemResult& item);

// What the candidate did with a question: "1:43 spent, changed 2 times, flagged".
[[nodiscard]] std::string handling_text(const exam::ItemResult& item);

// One question of a finished attempt without its number and verdict: where it belongs, its text,
// both answers, every reason, the explanation, what to read, the candidate's note.
[[nodiscard]] Body answers_page(const ReportView& view, int position, int cells);

// The same with number and verdict, to stand alone. REQUIRES for both: cells >= 20
[[nodiscard]] Body answers_body(const ReportView& view, int position, int cells);

}  // namespace mockexam::ui
