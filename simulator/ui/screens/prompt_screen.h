#pragma once

#include <functional>
#include <string>
#include <vector>

#include "simulator/ui/screen.h"

namespace mockexam::ui {

// A line at the bottom to type into: the number of a question, a note. Enter hands the text to
// `done`, Escape closes.
class PromptScreen : public Screen {
 public:
  using Done = std::function<Command(const std::string& text)>;

  // `most` is the length of the text in characters.
  PromptScreen(std::string label, std::string text, int most, Done done);

  [[nodiscard]] Command handle(const Key& key, Size window) override;
  void draw(Canvas& canvas) const override;
  [[nodiscard]] bool is_overlay() const override { return true; }

 private:
  std::string label_;
  std::vector<std::string> text_;  // characters
  std::size_t most_;
  Done done_;
};

}  // namespace mockexam::ui
