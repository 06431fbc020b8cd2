#pragma once

#include <optional>
#include <span>

#include "scoring/beta_interval.h"
#include "scoring/scale.h"

namespace mockexam::scoring {

inline constexpr double kScoreConfidence = 0.95;
inline constexpr double kDomainConfidence = 0.90;

// A range of scaled scores, both ends included.
struct ScaledInterval {
  int low = 0;
  int high = 0;

  friend bool operator==(const ScaledInterval&, const ScaledInterval&) = default;
};

// Standard error of measurement in points of the reporting scale: how much the scaled score would
// vary over other forms drawn like this one. Lord's binomial model (Lord, 1955; Kolen, Hanson &
// Brennan, 1992) through the raw-to-scale table:
//   sqrt(n / (n - 1)) * SD of table[X],  X ~ Binomial(n, raw / n),  n = rows - 1.
// With a straight table this is slope * sqrt(raw * (n - raw) / (n - 1)). Rounding in the table is
// part of it. It is 0 when nothing or everything is right, where the model knows no spread: show
// the interval there.
// nullopt when n < 2 or `raw` is no row of the table.
[[nodiscard]] std::optional<double> standard_error(std::span<const int> table, int raw);

// The exact 95 % interval for the proportion right, taken through the lines of the scale and
// rounded half up. Never outside the scale; the scaled score lies within.
[[nodiscard]] ScaledInterval scaled_interval(const DogLeg& scale, int raw);

// The 90 % Jeffreys interval for a domain's proportion right.
[[nodiscard]] Interval domain_interval(int correct, int scored);

}  // namespace mockexam::scoring
