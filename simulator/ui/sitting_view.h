#pragma once

#include <string>
#include <vector>

#include "questionbanks/model/exam_definition.h"
#include "simulator/exam/form.h"
#include "simulator/exam/sitting.h"

namespace mockexam::ui {

// What the screens of a running sitting look at. The program that owns the sitting keeps it
// current; screens read it and change nothing.
struct SittingView {
  const banks::ExamDefinition* exam = nullptr;
  const exam::Form* form = nullptr;
  const std::vector<banks::Item>* items = nullptr;  // in the form's order
  const exam::Sitting* sitting = nullptr;
  std::string language;

  exam::Millis remaining{0};
  bool clock_shown = true;
  bool saved = true;    // every event is on disk
  std::string message;  // for the candidate, until the next key

  [[nodiscard]] int current() const { return sitting->current(); }
  [[nodiscard]] const banks::Item& item(int position) const {
    return (*items)[static_cast<std::size_t>(position)];
  }
  // The option shown as the (shown+1)th, and the other way round.
  [[nodiscard]] int option_at(int position, int shown) const;
  [[nodiscard]] int shown_as(int position, int option) const;
};

// "A" for the first option shown.
[[nodiscard]] std::string option_letter(int shown);

// The response in the letters the candidate sees: "B", "AD", "DAC"; an empty place is "-".
// Matching in small letters in the order of the prompts: "bcd".
[[nodiscard]] std::string response_letters(const SittingView& view, int position);

// "1:47:22"; whole seconds, rounded up so that 0:00:00 is the end and nothing before it.
[[nodiscard]] std::string clock_text(exam::Millis time);

// "Choose ONE", "Choose TWO", "Put THREE of the steps in order", "Match each row with ONE answer".
[[nodiscard]] std::string instruction(const banks::Item& item);

// "ONE" ... "SEVEN", then figures.
[[nodiscard]] std::string number_word(int n);

// Why an action was refused, in words for the candidate.
[[nodiscard]] std::string refusal_text(exam::Refusal refusal, const exam::ItemShape& shape);

}  // namespace mockexam::ui
