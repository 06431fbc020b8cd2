#pragma once

#include <cmath>

namespace mockexam::scoring::oracle {

// P(X = k), X ~ Binomial(n, p), by logarithms of factorials. REQUIRES: 0 < p < 1
inline double binomial(int k, int n, double p) {
  const double ways = std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0);
  return std::exp(ways + k * std::log(p) + (n - k) * std::log1p(-p));
}

// P(X >= k).
inline double binomial_at_least(int k, int n, double p) {
  double sum = 0;
  for (int x = k; x <= n; ++x) {
    sum += binomial(x, n, p);
  }
  return sum;
}

}  // namespace mockexam::scoring::oracle
