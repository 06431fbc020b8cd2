#pragma once

#include <string_view>
#include <vector>

#include "questionbanks/markup/markup.h"

namespace mockexam::banks {

// Adds text at the end, to the last span where the kinds agree.
void append(std::vector<Span>& spans, Span::Kind kind, std::string_view text);

// Makes raw spans of one paragraph what Span promises. They are cleaned again, because character
// references such as `&#27;` put into the text what was not in the source. Line feeds become
// blanks, or nothing where Japanese or Chinese goes on. Blanks at both ends and empty spans go.
[[nodiscard]] std::vector<Span> finish(const std::vector<Span>& raw);

}  // namespace mockexam::banks
