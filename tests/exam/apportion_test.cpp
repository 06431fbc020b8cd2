#include "simulator/exam/apportion.h"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <numeric>

#include "simulator/exam/random.h"

using mockexam::exam::apportion;
using mockexam::exam::Random;

BOOST_AUTO_TEST_SUITE(apportionment)

BOOST_AUTO_TEST_CASE(mla_c01_has_14_13_11_12_scored_and_4_4_3_4_unscored) {
  BOOST_TEST(apportion(50, {28, 26, 22, 24}) == (std::vector<int>{14, 13, 11, 12}));
  BOOST_TEST(apportion(15, {28, 26, 22, 24}) == (std::vector<int>{4, 4, 3, 4}));
}

BOOST_AUTO_TEST_CASE(equal_remainders_go_to_the_first) {
  BOOST_TEST(apportion(5, {1, 1, 1}) == (std::vector<int>{2, 2, 1}));
}

BOOST_AUTO_TEST_CASE(nothing_to_share_and_nobody_to_share_with_are_fine) {
  BOOST_TEST(apportion(0, {3, 4}) == (std::vector<int>{0, 0}));
  BOOST_TEST(apportion(7, {}).empty());
  BOOST_TEST(apportion(7, {0, 0}) == (std::vector<int>{0, 0}));
}

BOOST_AUTO_TEST_CASE(shares_add_up_and_keep_within_one_of_the_exact_quota) {
  Random random(1);
  for (int round = 0; round < 2000; ++round) {
    std::vector<int> weights(1 + random.below(8));
    for (int& weight : weights) weight = static_cast<int>(random.below(60));
    weights.front() += 1;
    const int total = static_cast<int>(random.below(200));
    const auto seats = apportion(total, weights);
    BOOST_REQUIRE(std::accumulate(seats.begin(), seats.end(), 0) == total);
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
      BOOST_REQUIRE(std::abs(seats[i] - total * weights[i] / sum) < 1.0);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
