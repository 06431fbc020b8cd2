#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "questionbanks/model/item.h"

namespace mockexam::app {

// A word the dialogue knows, with what may follow.
struct PlainWord {
  enum class Kind {
    Next,
    Back,
    Go,
    Flag,
    Strike,
    Clear,
    Note,
    Review,
    Time,
    Again,
    Submit,
    Pause,
    Help
  };
  Kind kind;
  const char* word;
  const char* argument;  // shown in the help; empty for none
  const char* help;
};
[[nodiscard]] const std::vector<PlainWord>& plain_words();

struct PlainCommand {
  PlainWord::Kind kind;
  std::string argument;  // blanks around it removed
};
// Options as shown, from 0: the whole answer of a choice or an ordering item.
struct PlainLetters {
  std::vector<int> shown;
};
// Prompt and option as shown, from 0.
struct PlainPairs {
  std::vector<std::pair<int, int>> pairs;
};
// Not understood; `said` is the input, `meant` a word it may have been meant for.
struct PlainUnknown {
  std::string said;
  std::string meant;
};

using PlainInput = std::variant<PlainCommand, PlainLetters, PlainPairs, PlainUnknown>;

// What a typed line says about `item`. A blank line is the word "again".
[[nodiscard]] PlainInput parse_plain(std::string_view line, const banks::Item& item);

}  // namespace mockexam::app
