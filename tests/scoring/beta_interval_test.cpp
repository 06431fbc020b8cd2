#include "scoring/beta_interval.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <numbers>

#include "tests/scoring/binomial_oracle.h"

namespace mockexam::scoring {
namespace {

struct Row {
  int successes;
  int trials;
  double low;
  double high;
};

// P(Beta(k + 1/2, n - k + 1/2) <= sin^2(angle)). With p = sin^2 t the density becomes
// sin^2k t * cos^2(n-k) t, smooth everywhere, so Simpson's rule is enough.
double half_beta_below(int k, int n, double angle) {
  const auto area = [&](double end) {
    constexpr int kSteps = 1000;
    double sum = 0;
    for (int i = 0; i <= kSteps; ++i) {
      const double t = end * i / kSteps;
      const double height = std::pow(std::sin(t), 2 * k) * std::pow(std::cos(t), 2 * (n - k));
      sum += height * (i == 0 || i == kSteps ? 1 : 2 + 2 * (i % 2));
    }
    return sum * end / kSteps;
  };
  return area(angle) / area(std::numbers::pi / 2);
}

// Probability that the interval of what was seen holds p.
double coverage(Interval (*interval)(int, int, double), int n, double confidence, double p) {
  double sum = 0;
  for (int k = 0; k <= n; ++k) {
    sum += interval(k, n, confidence).contains(p) ? oracle::binomial(k, n, p) : 0;
  }
  return sum;
}

BOOST_AUTO_TEST_SUITE(beta_interval)

// From the definition: the binomial tails summed with 80 decimals and bisected, in Python.
BOOST_AUTO_TEST_CASE(exact_intervals_are_as_found_from_the_definition) {
  constexpr std::array<Row, 10> kRows{{{0, 50, 0, 0.071121736464},
                                       {1, 50, 0.000506227983, 0.106469545711},
                                       {25, 50, 0.355272997130, 0.644727002870},
                                       {33, 50, 0.512347512278, 0.787945286565},
                                       {35, 50, 0.553917674339, 0.821382154336},
                                       {50, 50, 0.928878263536, 1},
                                       {0, 1, 0, 0.975},
                                       {1, 1, 0.025, 1},
                                       {3, 10, 0.066739511178, 0.652452850060},
                                       {682, 925, 0.707668264079, 0.765406558242}}};
  for (const Row& row : kRows) {
    const Interval interval = clopper_pearson(row.successes, row.trials, 0.95);
    BOOST_TEST(std::abs(interval.low - row.low) < 1e-11);
    BOOST_TEST(std::abs(interval.high - row.high) < 1e-11);
  }
}

// The half-integer beta distribution as an exact Fourier series, bisected, in Python.
BOOST_AUTO_TEST_CASE(jeffreys_intervals_are_as_found_from_the_definition) {
  constexpr std::array<Row, 9> kRows{{{0, 15, 0, 0.118306616453},
                                      {1, 15, 0.011859169433, 0.232846642767},
                                      {7, 14, 0.293819759495, 0.706180240505},
                                      {9, 13, 0.465637309162, 0.861549939867},
                                      {11, 15, 0.524145477198, 0.881411057046},
                                      {12, 12, 0.854943481807, 1},
                                      {0, 1, 0, 0.771480186194},
                                      {1, 1, 0.228519813806, 1},
                                      {5, 10, 0.261922004046, 0.738077995954}}};
  for (const Row& row : kRows) {
    const Interval interval = jeffreys(row.successes, row.trials, 0.90);
    BOOST_TEST(std::abs(interval.low - row.low) < 1e-11);
    BOOST_TEST(std::abs(interval.high - row.high) < 1e-11);
  }
}

// Example output in the documentation of the R package RSurveillance, binom.jeffreys().
BOOST_AUTO_TEST_CASE(jeffreys_intervals_are_as_published) {
  constexpr std::array<Row, 5> kRows{{{25, 200, 0.08462743, 0.176126},
                                      {10, 200, 0.02599340, 0.08687509},
                                      {20, 200, 0.06416642, 0.14729862},
                                      {50, 200, 0.19387268, 0.31330266},
                                      {80, 200, 0.33393964, 0.46893129}}};
  for (const Row& row : kRows) {
    const Interval interval = jeffreys(row.successes, row.trials, 0.95);
    BOOST_TEST(std::abs(interval.low - row.low) < 1e-8);
    BOOST_TEST(std::abs(interval.high - row.high) < 5e-8);
  }
}

// Example in the documentation of the R package GenBinomApps, clopper.pearson.ci(): the one-sided
// 95 % limit is the upper end at 90 %.
BOOST_AUTO_TEST_CASE(a_large_exact_interval_is_as_published) {
  BOOST_TEST(std::abs(clopper_pearson(5, 100000, 0.90).high - 0.0001051275) < 5e-11);
}

BOOST_AUTO_TEST_CASE(nothing_right_starts_at_0_and_everything_right_ends_at_1) {
  for (int n = 1; n <= 80; ++n) {
    for (const auto interval : {&clopper_pearson, &jeffreys}) {
      BOOST_TEST(interval(0, n, 0.9).low == 0.0);
      BOOST_TEST(interval(0, n, 0.9).high < 1.0);
      BOOST_TEST(interval(n, n, 0.9).low > 0.0);
      BOOST_TEST(interval(n, n, 0.9).high == 1.0);
    }
  }
}

BOOST_AUTO_TEST_CASE(without_trials_everything_is_possible) {
  for (const auto interval : {&clopper_pearson, &jeffreys}) {
    BOOST_TEST((interval(0, 0, 0.95) == Interval{0, 1}));
    BOOST_TEST((interval(3, 0, 0.95) == Interval{0, 1}));
    BOOST_TEST((interval(0, -4, 0.95) == Interval{0, 1}));
  }
}

BOOST_AUTO_TEST_CASE(counts_outside_the_trials_are_moved_to_the_ends) {
  for (const auto interval : {&clopper_pearson, &jeffreys}) {
    BOOST_TEST((interval(-1, 9, 0.95) == interval(0, 9, 0.95)));
    BOOST_TEST((interval(10, 9, 0.95) == interval(9, 9, 0.95)));
  }
}

BOOST_AUTO_TEST_CASE(each_tail_beyond_an_exact_interval_is_half_of_what_is_left) {
  for (int n = 1; n <= 80; ++n) {
    for (int k = 0; k <= n; ++k) {
      const Interval interval = clopper_pearson(k, n, 0.95);
      if (k > 0) {
        BOOST_TEST(std::abs(oracle::binomial_at_least(k, n, interval.low) - 0.025) < 1e-11);
      }
      if (k < n) {
        BOOST_TEST(std::abs(oracle::binomial_at_least(k + 1, n, interval.high) - 0.975) < 1e-11);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(each_tail_beyond_a_jeffreys_interval_is_half_of_what_is_left) {
  for (const int n : {1, 2, 3, 10, 13, 15, 50}) {
    for (int k = 0; k <= n; ++k) {
      const Interval interval = jeffreys(k, n, 0.90);
      if (k > 0) {
        const double below = half_beta_below(k, n, std::asin(std::sqrt(interval.low)));
        BOOST_TEST(std::abs(below - 0.05) < 1e-8);
      }
      if (k < n) {
        const double below = half_beta_below(k, n, std::asin(std::sqrt(interval.high)));
        BOOST_TEST(std::abs(below - 0.95) < 1e-8);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(wrong_answers_mirror_right_ones_and_the_exact_interval_is_the_wider) {
  for (int n = 1; n <= 80; ++n) {
    for (int k = 0; k <= n; ++k) {
      const Interval exact = clopper_pearson(k, n, 0.9);
      const Interval bayes = jeffreys(k, n, 0.9);
      BOOST_TEST(std::abs(exact.low + clopper_pearson(n - k, n, 0.9).high - 1) < 1e-12);
      BOOST_TEST(std::abs(bayes.low + jeffreys(n - k, n, 0.9).high - 1) < 1e-12);
      BOOST_TEST(exact.low <= bayes.low);
      BOOST_TEST(bayes.high <= exact.high);
      BOOST_TEST(bayes.contains(static_cast<double>(k) / n));
    }
  }
}

BOOST_AUTO_TEST_CASE(the_exact_interval_never_covers_less_than_it_says) {
  for (int step = 1; step < 200; ++step) {
    BOOST_TEST(coverage(&clopper_pearson, 50, 0.95, step / 200.0) >= 0.95);
  }
}

BOOST_AUTO_TEST_CASE(the_jeffreys_interval_covers_what_it_says_on_the_average) {
  for (const int n : {11, 12, 13, 14, 15}) {
    double sum = 0;
    for (int step = 0; step < 500; ++step) {
      sum += coverage(&jeffreys, n, 0.90, (step + 0.5) / 500);
    }
    BOOST_TEST(std::abs(sum / 500 - 0.90) < 0.01);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace mockexam::scoring
