#pragma once

namespace mockexam::scoring {

// A range of a proportion, both ends included; 0 <= low <= high <= 1.
struct Interval {
  double low = 0;
  double high = 1;

  [[nodiscard]] bool contains(double share) const { return low <= share && share <= high; }

  friend bool operator==(const Interval&, const Interval&) = default;
};

// Intervals for the proportion behind `successes` out of `trials`. Both are equal-tailed.
// `successes` is clamped to 0 .. trials; without trials the interval is 0 .. 1.
// REQUIRES: 0 < confidence < 1

// The exact interval: it holds the true proportion with at least the stated confidence, whatever
// the proportion is. Clopper & Pearson, Biometrika 26 (1934) 404-413, by beta quantiles.
[[nodiscard]] Interval clopper_pearson(int successes, int trials, double confidence);

// Quantiles of Beta(successes + 1/2, trials - successes + 1/2), but from 0 when nothing and up to
// 1 when everything is a success. Right on the average over proportions and never wider than the
// exact one. Brown, Cai & DasGupta, Statistical Science 16 (2001) 101-133.
[[nodiscard]] Interval jeffreys(int successes, int trials, double confidence);

}  // namespace mockexam::scoring
