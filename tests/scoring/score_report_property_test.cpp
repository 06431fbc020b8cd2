#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstddef>
#include <cstdint>

#include "scoring/score_report.h"

namespace mockexam::scoring {
namespace {

constexpr ScaleAnchors kAnchors{.min = 100, .max = 1000, .pass = 720};
constexpr int kForms = 2000;

// Marsaglia's xorshift (2003): the same numbers everywhere.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  int below(int bound) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<int>((state_ >> 33) % static_cast<std::uint64_t>(bound));
  }
  bool coin() { return below(2) == 1; }

 private:
  std::uint64_t state_;
};

void give_response(ItemFact& item, Chance& chance) {
  item.answered = chance.below(5) > 0;
  item.correct = item.answered && chance.coin();
  item.changes = chance.below(3);
  item.first_correct = chance.coin();
}

ReportInput random_input(Chance& chance) {
  ReportInput input;
  input.anchors = kAnchors;
  input.domains = 1 + chance.below(6);
  const int items = chance.below(81);
  int scored = 0;
  for (int i = 0; i < items; ++i) {
    ItemFact item;
    item.type = chance.below(kItemTypes);
    item.domain = chance.below(input.domains);
    item.scored = chance.below(4) > 0;
    item.expected_permille = 1 + chance.below(999);
    item.spent = std::chrono::milliseconds(chance.below(200000) * chance.below(3));
    give_response(item, chance);
    scored += item.scored ? 1 : 0;
    input.cut_permille += item.scored ? item.expected_permille : 0;
    input.items.push_back(item);
  }
  input.scale_table = DogLeg(kAnchors, scored, input.cut_permille).table();
  return input;
}

int count(const ReportInput& input, auto predicate) {
  return static_cast<int>(std::ranges::count_if(input.items, predicate));
}

BOOST_AUTO_TEST_SUITE(score_report_properties)

BOOST_AUTO_TEST_CASE(a_response_to_an_unscored_item_changes_nothing) {
  Chance chance(20240517);
  int changed = 0;
  for (int form = 0; form < kForms; ++form) {
    ReportInput input = random_input(chance);
    const auto before = make_score_report(input);
    BOOST_REQUIRE(before);
    for (ItemFact& item : input.items) {
      if (!item.scored) {
        give_response(item, chance);
        ++changed;
      }
    }
    BOOST_TEST((make_score_report(input) == before));
  }
  BOOST_TEST(changed > 10 * kForms / 2);
}

// The other way round: the test above would not see a report that looks at nothing.
BOOST_AUTO_TEST_CASE(a_response_to_a_scored_item_changes_the_report) {
  Chance chance(20240518);
  for (int form = 0; form < kForms; ++form) {
    ReportInput input = random_input(chance);
    const auto item = std::ranges::find(input.items, true, &ItemFact::scored);
    if (item == input.items.end()) {
      continue;
    }
    const auto before = make_score_report(input);
    item->correct = !item->correct;
    BOOST_TEST((make_score_report(input) != before));
    item->correct = !item->correct;
    item->answered = !item->answered;
    BOOST_TEST((make_score_report(input) != before));
  }
}

BOOST_AUTO_TEST_CASE(leaving_the_unscored_items_out_changes_only_their_number_and_the_times) {
  Chance chance(20240519);
  for (int form = 0; form < kForms; ++form) {
    ReportInput input = random_input(chance);
    auto expected = make_score_report(input);
    std::erase_if(input.items, [](const ItemFact& item) { return !item.scored; });
    const auto report = make_score_report(input);
    BOOST_REQUIRE(expected && report);
    expected->unscored = 0;
    expected->pace = report->pace;
    expected->slowest = report->slowest;
    BOOST_TEST((report == expected));
  }
}

BOOST_AUTO_TEST_CASE(every_count_is_what_a_plain_count_gives) {
  Chance chance(20240520);
  for (int form = 0; form < kForms; ++form) {
    const ReportInput input = random_input(chance);
    const auto report = make_score_report(input);
    BOOST_REQUIRE(report);
    BOOST_TEST(report->raw == count(input, [](const auto& i) { return i.scored && i.correct; }));
    BOOST_TEST(report->answered ==
               count(input, [](const auto& i) { return i.scored && i.answered; }));
    BOOST_TEST(report->scored + report->unscored == static_cast<int>(input.items.size()));
    BOOST_TEST(report->passed == (1000 * report->raw >= std::max(input.cut_permille, 1)));
    BOOST_TEST(report->passed == (report->scaled >= kAnchors.pass));
    int domain_cuts = 0;
    Tally domains;
    for (const DomainResult& domain : report->domains) {
      domain_cuts += domain.cut_permille;
      domains.scored += domain.tally.scored;
      domains.correct += domain.tally.correct;
    }
    BOOST_TEST(domain_cuts == input.cut_permille);
    BOOST_TEST((domains == Tally{report->scored, report->raw}));
    for (int type = 0; type < kItemTypes; ++type) {
      const int right =
          count(input, [&](const auto& i) { return i.scored && i.correct && i.type == type; });
      const int scored = count(input, [&](const auto& i) { return i.scored && i.type == type; });
      BOOST_TEST((report->formats[static_cast<std::size_t>(type)] == Tally{scored, right}));
    }
  }
}

BOOST_AUTO_TEST_CASE(nothing_outside_the_slowest_took_longer_than_any_of_them) {
  Chance chance(20240521);
  for (int form = 0; form < kForms; ++form) {
    const ReportInput input = random_input(chance);
    const auto report = make_score_report(input);
    BOOST_REQUIRE(report);
    const int seen = count(input, [](const auto& i) { return i.spent.count() > 0; });
    BOOST_TEST(static_cast<int>(report->slowest.size()) == std::min(seen, 3));
    for (std::size_t rank = 0; rank < report->slowest.size(); ++rank) {
      const auto spent = input.items[static_cast<std::size_t>(report->slowest[rank])].spent;
      const int longer = count(input, [&](const auto& i) { return i.spent > spent; });
      BOOST_TEST(spent.count() > 0);
      BOOST_TEST(longer <= static_cast<int>(rank));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace mockexam::scoring
