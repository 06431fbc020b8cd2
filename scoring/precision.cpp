#include "scoring/precision.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

namespace mockexam::scoring {
namespace {

// P(X = k) for k = 0 .. n, X ~ Binomial(n, mode / n). The ratio of neighbours is known, so the
// weights are built outwards from the largest: nothing can overflow, and what underflows is too
// small to count.
// REQUIRES: 0 < mode < n
std::vector<double> binomial_around(std::size_t mode, std::size_t n) {
  const double odds = static_cast<double>(mode) / static_cast<double>(n - mode);
  const auto ratio = [&](std::size_t k) {  // P(X = k) / P(X = k - 1)
    return static_cast<double>(n - k + 1) / static_cast<double>(k) * odds;
  };
  std::vector<double> weights(n + 1);
  weights[mode] = 1;
  for (std::size_t k = mode + 1; k <= n; ++k) {
    weights[k] = weights[k - 1] * ratio(k);
  }
  for (std::size_t k = mode; k > 0; --k) {
    weights[k - 1] = weights[k] / ratio(k);
  }
  const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
  for (double& weight : weights) {
    weight /= total;
  }
  return weights;
}

double standard_deviation(std::span<const int> values, std::span<const double> probabilities) {
  double mean = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    mean += probabilities[i] * values[i];
  }
  double variance = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    variance += probabilities[i] * (values[i] - mean) * (values[i] - mean);
  }
  return std::sqrt(variance);
}

int round_half_up(double value) {
  return static_cast<int>(std::floor(value + 0.5));
}

}  // namespace

std::optional<double> standard_error(std::span<const int> table, int raw) {
  const auto mode = static_cast<std::size_t>(raw);  // of a negative number: beyond any table
  if (table.size() < 3 || mode >= table.size()) {
    return std::nullopt;
  }
  const std::size_t n = table.size() - 1;
  if (mode == 0 || mode == n) {
    return 0.0;
  }
  const double items = static_cast<double>(n);
  return std::sqrt(items / (items - 1)) * standard_deviation(table, binomial_around(mode, n));
}

ScaledInterval scaled_interval(const DogLeg& scale, int raw) {
  const int n = scale.scored_items();
  const Interval share = clopper_pearson(raw, n, kScoreConfidence);
  const int low = round_half_up(scale.at(n * share.low));
  // On a coarse scale the low end may round up to the pass mark while the score may not.
  return {std::min(low, scale.scaled(raw)), round_half_up(scale.at(n * share.high))};
}

Interval domain_interval(int correct, int scored) {
  return jeffreys(correct, scored, kDomainConfidence);
}

}  // namespace mockexam::scoring
