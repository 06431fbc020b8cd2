#pragma once

#include <string>

#include "simulator/ui/sitting_view.h"

// A sitting in words alone, line after line: for screen readers, pipes and dumb terminals.
namespace mockexam::app {

// The current question with its options, what is chosen and struck said in words.
[[nodiscard]] std::string question_text(const ui::SittingView& view);

// What has been answered of the item, for a reply: "B chosen", "D, A, - in order".
[[nodiscard]] std::string answer_text(const ui::SittingView& view, int position);

// All questions, one line each.
[[nodiscard]] std::string overview_text(const ui::SittingView& view);

// "1 hour 47 minutes"; seconds below ten minutes.
[[nodiscard]] std::string spoken_duration(exam::Millis time);

}  // namespace mockexam::app
