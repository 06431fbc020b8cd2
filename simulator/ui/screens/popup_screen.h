#pragma once

#include <string>
#include <vector>

#include "simulator/ui/screen.h"

namespace mockexam::ui {

// A box over the page below with something the candidate must know. Any key closes it and is not
// used for anything else.
class PopupScreen : public Screen {
 public:
  PopupScreen(std::vector<std::string> paragraphs, std::string language)
      : paragraphs_(std::move(paragraphs)), language_(std::move(language)) {}

  [[nodiscard]] Command handle(const Key& key, Size window) override;
  void draw(Canvas& canvas) const override;
  [[nodiscard]] bool is_overlay() const override { return true; }

 private:
  std::vector<std::string> paragraphs_;
  std::string language_;
};

}  // namespace mockexam::ui
