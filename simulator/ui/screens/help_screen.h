#pragma once

#include <string>

#include "simulator/ui/screen.h"
#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

// The keys, made from the key table, and what a candidate should know.
class HelpScreen : public Screen {
 public:
  explicit HelpScreen(std::string language) : language_(std::move(language)) {}

  [[nodiscard]] Command handle(const Key& key, Size window) override;
  void draw(Canvas& canvas) const override;

 private:
  [[nodiscard]] Body body(int cells) const;

  std::string language_;
  int top_ = 0;
};

}  // namespace mockexam::ui
