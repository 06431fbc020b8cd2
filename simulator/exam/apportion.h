#pragma once

#include <vector>

namespace mockexam::exam {

// Splits `total` seats by `weights` with the largest remainder method (Hamilton): everybody gets
// the whole part of total * weight / sum, the seats left go to the largest remainders, ties to the
// one that stands first. All zero when the weights are. REQUIRES: nothing negative.
[[nodiscard]] std::vector<int> apportion(int total, const std::vector<int>& weights);

}  // namespace mockexam::exam
