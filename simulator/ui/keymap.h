#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "simulator/ui/key.h"

namespace mockexam::ui {

// What a key asks for. One key has one meaning wherever it works.
enum class Operation {
  Up,
  Down,
  Left,
  Right,
  PageUp,
  PageDown,
  Top,
  Bottom,
  Choose,  // the focused row
  Pick,    // a letter or digit: the row it names
  Strike,
  StrikeOthers,
  Clear,
  MoveUp,  // a step of an ordering
  MoveDown,
  Next,
  Previous,
  GoTo,
  NextOpen,
  Review,
  Flag,
  Note,
  Clock,
  Submit,
  FilterOpen,
  FilterFlagged,
  FilterUnread,
  FilterWrong,
  History,
  Help,
  Leave,  // asks; never leaves by itself
  Back,   // closes the top layer
};

// The kinds of screens a binding works on.
enum class KeyContext : unsigned {
  Menu = 1,
  Choice = 2,  // a multiple-choice or multiple-response question
  Ordering = 4,
  Matching = 8,
  Review = 16,
  Report = 32,
  Answers = 64,  // looking at the answers of a finished attempt
  History = 128,
  Help = 256,
  Dialog = 512,
};

struct KeyBinding {
  Operation operation;
  unsigned contexts;  // KeyContext, or-ed
  std::vector<Key> keys;
  const char* keys_shown;  // "n Right"
  const char* footer;      // one or two words; empty: not in the footer
  const char* help;        // a short sentence
  const char* group;       // heading in the help
};

// The contexts of a running sitting, and all others.
inline constexpr unsigned kSittingContexts = 2 + 4 + 8 + 16;
inline constexpr unsigned kOtherContexts = 1 + 32 + 64 + 256 + 128 + 512;

// The one table that key handling, footers, the help screen and the manual come from.
[[nodiscard]] std::span<const KeyBinding> key_bindings();

[[nodiscard]] std::optional<Operation> operation_for(const Key& key, KeyContext context);

// The row a letter or digit picks, from 0: "1" and "a" are 0. `f` and later letters have other
// meanings, so a sixth row is "6" only.
[[nodiscard]] std::optional<int> picked_row(const Key& key);

// "1-4 choose  x strike ..." for a context: as many as fit in `cells`, with "? help" always last.
// `rows` is how many rows can be picked.
[[nodiscard]] std::string footer_text(KeyContext context, int rows, int cells);

}  // namespace mockexam::ui
