#include "simulator/app/nearest_word.h"

#include <algorithm>

namespace mockexam::app {
namespace {

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

std::string nearest_word(std::string_view said, const std::vector<std::string>& words) {
  // Longer input is no typing mistake, and the table of distances would be large.
  constexpr std::size_t kLongest = 64;
  std::string best;
  std::size_t least = 0;
  if (said.size() > kLongest) return best;
  for (const std::string& word : words) {
    const std::size_t far = distance(said, word);
    if (far <= std::max<std::size_t>(word.size() / 3, 1) && (best.empty() || far < least)) {
      best = word;
      least = far;
    }
  }
  return best;
}

}  // namespace mockexam::app
