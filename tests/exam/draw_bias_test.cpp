// Are draws unbiased? Counts of items over many forms, drawn without replacement, are negatively
// correlated: the plain chi-square is far too small and sees nothing. The statistic used is
// (N-1)/N * sum (O - Mp)^2 / (M p (1-p)), chi-square with N - 1 degrees of freedom.

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/test/unit_test.hpp>
#include <map>
#include <numeric>

#include "simulator/exam/assembly.h"
#include "tests/support/bank_factory.h"

using namespace mockexam;

namespace {

constexpr int kForms = 10000;

double p_value(double statistic, double degrees) {
  return boost::math::cdf(
      boost::math::complement(boost::math::chi_squared(degrees), statistic));
}

// Of `counts` (one per item, zeros included) when each of `forms` forms takes `drawn` of them.
double corrected_p(const std::vector<int>& counts, int forms, int drawn) {
  const double n = static_cast<double>(counts.size()), p = drawn / n;
  const double expected = forms * p;
  double sum = 0;
  for (const int count : counts) sum += (count - expected) * (count - expected);
  return p_value((n - 1) / n * sum / (expected * (1 - p)), n - 1);
}

struct Draws {
  std::map<std::string, int> taken, unscored;
  std::map<std::string, std::vector<int>> first_option;  // how often option i stood first
  std::vector<int> position_of_one;                      // where one item stood
};

Draws draw_many(const banks::ExamDefinition& definition, const std::vector<banks::Item>& items) {
  Draws draws;
  draws.position_of_one.assign(static_cast<std::size_t>(definition.items), 0);
  for (int seed = 1; seed <= kForms; ++seed) {
    auto drawn = exam::assemble(definition, items, {}, static_cast<std::uint64_t>(seed));
    const auto& form = std::get<exam::Form>(drawn);
    for (std::size_t i = 0; i < form.items.size(); ++i) {
      const auto& place = form.items[i];
      ++draws.taken[place.id];
      if (!place.scored) ++draws.unscored[place.id];
      auto& first = draws.first_option[place.id];
      first.resize(place.option_order.size());
      ++first[static_cast<std::size_t>(place.option_order.front())];
      if (place.id == items.front().id) ++draws.position_of_one[i];
    }
  }
  return draws;
}

std::vector<int> counts_of(const std::map<std::string, int>& counted,
                           const std::vector<banks::Item>& items, const std::string& domain) {
  std::vector<int> counts;
  for (const auto& item : items) {
    if (item.domain() != domain) continue;
    const auto found = counted.find(item.id);
    counts.push_back(found == counted.end() ? 0 : found->second);
  }
  return counts;
}

double uniform_p(const std::vector<int>& counts) {
  const double expected =
      std::accumulate(counts.begin(), counts.end(), 0.0) / static_cast<double>(counts.size());
  double sum = 0;
  for (const int count : counts) sum += (count - expected) * (count - expected) / expected;
  return p_value(sum, static_cast<double>(counts.size()) - 1);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(draw_bias)

// Seeds are fixed, so the verdict is too: a fair draw has a p-value above 0.001, and one that is
// suspiciously even would be above 0.999.
BOOST_AUTO_TEST_CASE(every_item_place_and_option_is_equally_likely_over_10000_seeds) {
  auto definition = tests::large_exam();
  definition.types = {{banks::ItemType::MultipleChoice, 65, 4, 4, 1, 1}};
  for (auto& domain : definition.domains) domain.tasks.resize(1);
  const auto items = tests::make_items(definition, 160);
  const Draws draws = draw_many(definition, items);

  const std::map<std::string, std::pair<int, int>> places{
      {"1", {18, 4}}, {"2", {17, 4}}, {"3", {14, 3}}, {"4", {16, 4}}};
  for (const auto& [domain, count] : places) {
    BOOST_TEST_CONTEXT("domain " << domain) {
      const double taken =
          corrected_p(counts_of(draws.taken, items, domain), kForms, count.first);
      const double unscored =
          corrected_p(counts_of(draws.unscored, items, domain), kForms, count.second);
      BOOST_TEST(taken > 0.001);
      BOOST_TEST(taken < 0.999);
      BOOST_TEST(unscored > 0.001);
      BOOST_TEST(unscored < 0.999);
    }
  }
  BOOST_TEST(uniform_p(draws.position_of_one) > 0.001);
  std::vector<int> first(4, 0);
  for (const auto& [id, counts] : draws.first_option) {
    for (std::size_t i = 0; i < counts.size(); ++i) first[i] += counts[i];
  }
  BOOST_TEST(uniform_p(first) > 0.001);
}

// The statistic itself: it must see a draw that favours some items slightly.
BOOST_AUTO_TEST_CASE(the_statistic_sees_an_item_that_is_drawn_a_tenth_too_often) {
  std::vector<int> counts(40, 4500);
  BOOST_TEST(corrected_p(counts, kForms, 18) > 0.999);
  counts[0] += 450;
  for (std::size_t i = 1; i <= 9; ++i) counts[i] -= 50;
  BOOST_TEST(corrected_p(counts, kForms, 18) < 0.001);
}

BOOST_AUTO_TEST_SUITE_END()
