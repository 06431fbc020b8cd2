#pragma once

#include <string>
#include <vector>

#include "simulator/ui/keymap.h"
#include "simulator/ui/screen.h"
#include "simulator/ui/sitting_view.h"
#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

// One thing to choose in a list.
struct Choice {
  std::string label;
  std::string hint;  // beside the label, or below it where there is no room
  Command command;
  std::string heading;  // printed above it, if any
};

// A page of text with a list of things to do: the start menu, and every question the program
// asks ("Submit now?"). The safe choice stands first and has the focus.
class ChoiceScreen : public Screen {
 public:
  struct Content {
    std::string title;
    std::string title_right;
    std::vector<std::string> text;  // paragraphs above the list
    std::vector<Choice> choices;    // at least one
    std::string note;               // below the list
    KeyContext context = KeyContext::Dialog;
    Command on_back = Close{};
    const SittingView* sitting = nullptr;  // not null: its clock stays in the header
    std::string language;
  };
  explicit ChoiceScreen(Content content) : content_(std::move(content)) {}

  [[nodiscard]] Command handle(const Key& key, Size window) override;
  void draw(Canvas& canvas) const override;

 private:
  [[nodiscard]] Body body(int cells) const;
  void append_choice(Body& body, int index, int label_cells, int cells) const;

  Content content_;
  int focus_ = 0;
};

}  // namespace mockexam::ui
