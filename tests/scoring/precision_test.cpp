#include "scoring/precision.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstddef>
#include <vector>

#include "tests/scoring/binomial_oracle.h"

namespace mockexam::scoring {
namespace {

constexpr ScaleAnchors kAnchors{.min = 100, .max = 1000, .pass = 720};

std::vector<int> straight_table(int n, int start, int slope) {
  std::vector<int> table;
  for (int raw = 0; raw <= n; ++raw) {
    table.push_back(start + slope * raw);
  }
  return table;
}

// Lord's binomial from its definition, with E[S^2] - E[S]^2 in long double.
double lord_through_table(const std::vector<int>& table, int raw) {
  const int n = static_cast<int>(table.size()) - 1;
  long double mean = 0;
  long double square = 0;
  for (int k = 0; k <= n; ++k) {
    const long double share = oracle::binomial(k, n, static_cast<double>(raw) / n);
    const long double scaled = table[static_cast<std::size_t>(k)];
    mean += share * scaled;
    square += share * scaled * scaled;
  }
  return static_cast<double>(std::sqrt((square - mean * mean) * n / (n - 1)));
}

BOOST_AUTO_TEST_SUITE(precision)

BOOST_AUTO_TEST_CASE(a_straight_table_gives_lords_closed_form) {
  for (int n = 2; n <= 120; ++n) {
    for (const int slope : {1, 18, 900}) {
      const std::vector<int> table = straight_table(n, 100, slope);
      for (int raw = 0; raw <= n; ++raw) {
        const double expected = slope * std::sqrt(raw * (n - raw) / (n - 1.0));
        const std::optional<double> error = standard_error(table, raw);
        BOOST_REQUIRE(error);
        BOOST_TEST(std::abs(*error - expected) <= 1e-10 * expected);
      }
    }
  }
}

// With fractions and 80 decimals, in Python.
BOOST_AUTO_TEST_CASE(standard_errors_are_as_worked_with_fractions) {
  struct Row {
    int items;
    int cut;
    int raw;
    double error;
  };
  constexpr std::array<Row, 10> kRows{{{50, 34440, 33, 60.905413451967},
                                       {50, 34440, 35, 58.918830363718},
                                       {50, 34440, 49, 18.0},
                                       {50, 33400, 10, 52.994234548882},
                                       {50, 33400, 33, 60.354354648854},
                                       {50, 33400, 34, 58.758534586121},
                                       {50, 33400, 40, 48.267088277894},
                                       {50, 40000, 40, 61.991827450001},
                                       {10, 5500, 5, 157.919339814120},
                                       {2, 1000, 1, 465.778917513449}}};
  for (const Row& row : kRows) {
    const std::vector<int> table = DogLeg(kAnchors, row.items, row.cut).table();
    const std::optional<double> error = standard_error(table, row.raw);
    BOOST_REQUIRE(error);
    BOOST_TEST(std::abs(*error - row.error) < 1e-9);
  }
}

BOOST_AUTO_TEST_CASE(every_table_gives_its_binomial_spread) {
  for (int n = 2; n <= 80; n += 3) {
    for (int cut = 500; cut < 1000 * n; cut += 4321) {
      const std::vector<int> table = DogLeg(kAnchors, n, cut).table();
      for (int raw = 1; raw < n; ++raw) {
        const double expected = lord_through_table(table, raw);
        BOOST_TEST(std::abs(standard_error(table, raw).value_or(-1) - expected) < 1e-6);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(nothing_or_everything_right_shows_no_spread) {
  const std::vector<int> table = DogLeg(kAnchors, 50, 33400).table();
  BOOST_TEST(standard_error(table, 0).value_or(-1) == 0.0);
  BOOST_TEST(standard_error(table, 50).value_or(-1) == 0.0);
}

BOOST_AUTO_TEST_CASE(a_long_form_neither_overflows_nor_vanishes) {
  const std::vector<int> table = straight_table(5000, 0, 2);
  for (const int raw : {1, 2500, 4999}) {
    const double expected = 2 * std::sqrt(raw * (5000.0 - raw) / 4999);
    BOOST_TEST(std::abs(standard_error(table, raw).value_or(-1) - expected) < 1e-7);
  }
}

BOOST_AUTO_TEST_CASE(one_item_has_no_standard_error) {
  BOOST_TEST(!standard_error(std::vector<int>{}, 0));
  BOOST_TEST(!standard_error(std::vector<int>{100}, 0));
  BOOST_TEST(!standard_error(std::vector<int>{100, 1000}, 0));
  BOOST_TEST(!standard_error(std::vector<int>{100, 1000}, 1));
}

BOOST_AUTO_TEST_CASE(a_raw_score_outside_the_table_has_no_standard_error) {
  const std::vector<int> table = straight_table(10, 100, 90);
  BOOST_TEST(!standard_error(table, -1));
  BOOST_TEST(!standard_error(table, 11));
}

// Ends 598.5902 and 839.2899, 575.5321 and 821.1587 ... with 80 decimals, in Python.
BOOST_AUTO_TEST_CASE(intervals_are_as_worked_from_the_definition) {
  const DogLeg straight(kAnchors, 50, 34440);
  BOOST_TEST((scaled_interval(straight, 35) == ScaledInterval{599, 839}));
  BOOST_TEST((scaled_interval(straight, 0) == ScaledInterval{100, 164}));
  BOOST_TEST((scaled_interval(straight, 50) == ScaledInterval{936, 1000}));
  const DogLeg bent(kAnchors, 50, 33400);
  BOOST_TEST((scaled_interval(bent, 33) == ScaledInterval{576, 821}));
  BOOST_TEST((scaled_interval(bent, 34) == ScaledInterval{595, 835}));
  BOOST_TEST((scaled_interval(bent, 40) == ScaledInterval{715, 915}));
}

BOOST_AUTO_TEST_CASE(intervals_hold_the_score_stay_on_the_scale_and_rise_with_it) {
  for (int n = 1; n <= 80; ++n) {
    for (int cut = 1; cut < 1000 * n; cut += 977) {
      const DogLeg scale(kAnchors, n, cut);
      ScaledInterval before{100, 100};
      for (int raw = 0; raw <= n; ++raw) {
        const ScaledInterval interval = scaled_interval(scale, raw);
        const bool good = interval.low <= scale.scaled(raw) && scale.scaled(raw) <= interval.high &&
                          before.low <= interval.low && before.high <= interval.high &&
                          interval.high <= 1000;
        if (!good) {
          BOOST_FAIL(n << " items, cut " << cut << ", raw " << raw);
        }
        before = interval;
      }
      BOOST_TEST(before.high == 1000);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_failing_score_on_a_coarse_scale_lies_in_its_interval) {
  const DogLeg coarse({.min = 0, .max = 10, .pass = 7}, 1000, 700000);
  BOOST_TEST(coarse.scaled(699) == 6);
  BOOST_TEST(scaled_interval(coarse, 699).low == 6);
}

BOOST_AUTO_TEST_CASE(without_scored_items_the_interval_is_the_bottom_of_the_scale) {
  BOOST_TEST((scaled_interval(DogLeg(kAnchors, 0, 0), 0) == ScaledInterval{100, 100}));
}

BOOST_AUTO_TEST_CASE(a_domain_gets_the_90_percent_jeffreys_interval) {
  BOOST_TEST((domain_interval(9, 13) == jeffreys(9, 13, 0.90)));
  BOOST_TEST((domain_interval(0, 0) == Interval{0, 1}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace mockexam::scoring
