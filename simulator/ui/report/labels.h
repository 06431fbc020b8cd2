#pragma once

#include <span>
#include <string>
#include <string_view>

#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

// Writes `text` at `column` in front of what the line has, which stays where it is as long as the
// text ends before it.
void put_before(BodyLine& line, int column, std::string_view text, Role role);

struct Labelled {
  std::string label;
  std::string text;
};

// Labels with their texts beside them, all texts in one column from `column` on; where that leaves
// too little room, each text stands below its label.
void append_labelled(Body& body, std::span<const Labelled> rows, int column, int cells,
                     std::string_view language);

}  // namespace mockexam::ui
