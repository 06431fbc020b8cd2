#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mockexam::exam {

// Uniform numbers, the same ones on every platform for the same seed: xoshiro256** by Blackman and
// Vigna (2018, public domain algorithm), seeded by SplitMix64. The standard library's
// distributions and shuffles differ between implementations, so neither is used.
class Random {
 public:
  explicit Random(std::uint64_t seed);

  std::uint64_t next();

  // Uniform in [0, bound), without bias: Lemire's multiply and reject (ACM TOMACS 29:3, 2019).
  // REQUIRES: bound > 0.
  std::uint64_t below(std::uint64_t bound);

  // A generator of its own for one purpose, so that drawing more for one thing does not change
  // another. Does not advance this generator.
  [[nodiscard]] Random fork(std::uint64_t purpose) const;

  // Fisher and Yates: every order equally likely.
  template <typename T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) {
      std::swap(values[i - 1], values[static_cast<std::size_t>(below(i))]);
    }
  }

 private:
  std::uint64_t state_[4];
};

}  // namespace mockexam::exam
