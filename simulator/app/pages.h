#pragma once

#include <string>
#include <vector>

#include "simulator/app/attempts.h"
#include "simulator/app/services.h"
#include "simulator/ui/screens/choice_screen.h"
#include "simulator/ui/screens/history_screen.h"

// The pages that are made of text and choices: what they say, from plain facts.
namespace mockexam::app {

[[nodiscard]] ui::ChoiceScreen::Content start_menu(const Services& services, exam::WallMillis now);
[[nodiscard]] ui::ChoiceScreen::Content resume_page(const OpenAttempt& open,
                                                    const std::string& language);
[[nodiscard]] ui::ChoiceScreen::Content discard_page(exam::AttemptId attempt,
                                                     const std::string& language);
// `view` outlives the page.
[[nodiscard]] ui::ChoiceScreen::Content leave_page(const ui::SittingView& view);
[[nodiscard]] ui::ChoiceScreen::Content submit_page(const ui::SittingView& view);

[[nodiscard]] std::vector<std::string> warning_text(const ui::SittingView& view,
                                                    std::chrono::minutes left);
[[nodiscard]] std::vector<std::string> time_over_text(const ui::SittingView& view);
[[nodiscard]] std::vector<std::string> slept_text(exam::Millis slept, bool charged);

// Why no form could be drawn, one line each.
[[nodiscard]] std::vector<std::string> shortage_text(const banks::ExamDefinition& exam,
                                                     const std::vector<exam::Shortage>& shortages);
[[nodiscard]] std::string problem_text(ResumeProblem problem);
// A line about an exam that is not offered (any more), empty for an active one.
[[nodiscard]] std::string status_text(const banks::ExamDefinition& exam);

[[nodiscard]] std::vector<ui::HistoryRow> history_rows(const Services& services);

}  // namespace mockexam::app
