#pragma once

#include <vector>

namespace mockexam::scoring {

// Number of an option in its item's own (unshuffled) order, from 0.
using OptionIndex = int;

// An empty place of a response.
inline constexpr OptionIndex kEmpty = -1;

// What a candidate gave, or what is right: one option for each place of the item.
//
//   multiple choice, multiple response   the chosen options, ascending, kEmpty ones last
//   ordering                             place i holds the option that comes (i+1)th
//   matching                             place i holds the option given to prompt i
//
// One shape for all item types makes the mark a comparison.
struct Response {
  std::vector<OptionIndex> places;

  friend bool operator==(const Response&, const Response&) = default;
};

// Every place filled.
[[nodiscard]] bool is_complete(const Response& response);

// No place filled.
[[nodiscard]] bool is_blank(const Response& response);

// The mark of an item: all or nothing, blank and incomplete are wrong, nothing is taken away for
// guessing. `key` must be complete.
[[nodiscard]] bool is_correct(const Response& response, const Response& key);

}  // namespace mockexam::scoring
