#include "scoring/beta_interval.h"

#include <algorithm>
#include <boost/math/special_functions/beta.hpp>

namespace mockexam::scoring {
namespace {

// Errors give NaN instead of an exception; double is enough and the same on every platform.
using Policy = boost::math::policies::policy<
    boost::math::policies::domain_error<boost::math::policies::ignore_error>,
    boost::math::policies::overflow_error<boost::math::policies::ignore_error>,
    boost::math::policies::evaluation_error<boost::math::policies::ignore_error>,
    boost::math::policies::promote_double<false>>;

// x with P(Beta(a, b) <= x) = probability.
double lower_quantile(double a, double b, double probability) {
  return boost::math::ibeta_inv(a, b, probability, Policy());
}

// x with P(Beta(a, b) > x) = probability.
double upper_quantile(double a, double b, double probability) {
  return boost::math::ibetac_inv(a, b, probability, Policy());
}

}  // namespace

Interval clopper_pearson(int successes, int trials, double confidence) {
  const int n = std::max(trials, 0);
  const int k = std::clamp(successes, 0, n);
  const double tail = (1 - confidence) / 2;
  Interval interval;
  if (k > 0) {
    interval.low = lower_quantile(k, n - k + 1, tail);
  }
  if (k < n) {
    interval.high = upper_quantile(k + 1, n - k, tail);
  }
  return interval;
}

Interval jeffreys(int successes, int trials, double confidence) {
  const int n = std::max(trials, 0);
  const int k = std::clamp(successes, 0, n);
  const double tail = (1 - confidence) / 2;
  Interval interval;
  if (k > 0) {
    interval.low = lower_quantile(k + 0.5, n - k + 0.5, tail);
  }
  if (k < n) {
    interval.high = upper_quantile(k + 0.5, n - k + 0.5, tail);
  }
  return interval;
}

}  // namespace mockexam::scoring
