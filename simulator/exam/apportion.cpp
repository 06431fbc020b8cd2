#include "simulator/exam/apportion.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace mockexam::exam {

std::vector<int> apportion(int total, const std::vector<int>& weights) {
  std::vector<int> seats(weights.size(), 0);
  const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
  if (sum == 0) return seats;

  std::vector<std::int64_t> remainders(weights.size());
  int left = total;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const std::int64_t quota = std::int64_t{total} * weights[i];
    seats[i] = static_cast<int>(quota / sum);
    remainders[i] = quota % sum;
    left -= seats[i];
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](auto a, auto b) { return remainders[a] > remainders[b]; });
  for (int i = 0; i < left; ++i) ++seats[order[static_cast<std::size_t>(i)]];
  return seats;
}

}  // namespace mockexam::exam
