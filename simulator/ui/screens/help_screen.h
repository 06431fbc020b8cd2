#pragma once

#include <string>

#include "simulator/ui/screen.h"
#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

// The keys of some contexts, made from the key table, and what a candidate should know.
class HelpScreen : public Screen {
 public:
  // `contexts` are KeyContexts, or-ed.
  HelpScreen(unsigned contexts, std::string language)
      : contexts_(contexts), language_(std::move(language)) {}

  [[nodiscard]] Command handle(const Key& key, Size window) override;
  void draw(Canvas& canvas) const override;

 private:
  [[nodiscard]] Body body(int cells) const;

  unsigned contexts_;
  std::string language_;
  int top_ = 0;
};

}  // namespace mockexam::ui
