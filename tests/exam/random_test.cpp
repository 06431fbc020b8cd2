#include "simulator/exam/random.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <numeric>
#include <set>

using mockexam::exam::Random;

BOOST_AUTO_TEST_SUITE(random_numbers)

// Values of an independent implementation of xoshiro256** 1.0 and SplitMix64 (in Python), seed 42.
BOOST_AUTO_TEST_CASE(the_sequence_of_a_seed_is_the_published_generators) {
  Random random(42);
  BOOST_TEST(random.next() == 1546998764402558742U);
  BOOST_TEST(random.next() == 6990951692964543102U);
  BOOST_TEST(random.next() == 12544586762248559009U);
  BOOST_TEST(random.next() == 17057574109182124193U);
}

BOOST_AUTO_TEST_CASE(below_stays_below_and_reaches_every_value) {
  Random random(7);
  for (const std::uint64_t bound : {1U, 2U, 3U, 7U, 65U}) {
    std::set<std::uint64_t> seen;
    for (int i = 0; i < 2000; ++i) {
      const std::uint64_t value = random.below(bound);
      BOOST_REQUIRE(value < bound);
      seen.insert(value);
    }
    BOOST_TEST(seen.size() == bound);
  }
}

BOOST_AUTO_TEST_CASE(below_a_large_bound_is_not_biased_towards_small_values) {
  // With plain modulo, three quarters of the values would lie in the lower half.
  const std::uint64_t bound = 3ULL << 62;
  Random random(3);
  int low = 0;
  constexpr int kDraws = 20000;
  for (int i = 0; i < kDraws; ++i) low += random.below(bound) < bound / 2 ? 1 : 0;
  BOOST_TEST(std::abs(low - kDraws / 2) < 450);  // beyond six standard deviations
}

BOOST_AUTO_TEST_CASE(shuffling_keeps_all_values_and_makes_all_orders_equally_likely) {
  Random random(11);
  std::vector<int> counts(24, 0);
  for (int i = 0; i < 24000; ++i) {
    std::vector<int> values{0, 1, 2, 3};
    random.shuffle(values);
    int index = 0;
    std::vector<int> sorted{0, 1, 2, 3};
    BOOST_REQUIRE(std::ranges::is_permutation(values, sorted));
    do {
      if (values == sorted) break;
      ++index;
    } while (std::ranges::next_permutation(sorted).found);
    ++counts[static_cast<std::size_t>(index)];
  }
  const double chi = std::accumulate(counts.begin(), counts.end(), 0.0, [](double sum, int n) {
    return sum + (n - 1000.0) * (n - 1000.0) / 1000.0;
  });
  BOOST_TEST(chi < 56.0);  // 23 degrees of freedom, p = 0.0001
}

BOOST_AUTO_TEST_CASE(a_fork_leaves_its_generator_alone_and_differs_by_purpose) {
  Random one(5), two(5);
  BOOST_TEST(one.fork(1).next() != one.fork(2).next());
  BOOST_TEST(one.next() == two.next());
}

BOOST_AUTO_TEST_SUITE_END()
