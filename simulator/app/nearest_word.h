#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mockexam::app {

// The word that `said` was most likely meant for: the one with the smallest edit distance
// (Damerau and Levenshtein, neighbours swapped count once), if that is at most a third of its
// length and at least one; empty when none is near.
[[nodiscard]] std::string nearest_word(std::string_view said,
                                       const std::vector<std::string>& words);

}  // namespace mockexam::app
