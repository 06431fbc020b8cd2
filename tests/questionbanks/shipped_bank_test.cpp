// The banks that are shipped: sound, whole, and what their exams promise.

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>

#include "questionbanks/markup/markup.h"
#include "questionbanks/reader/bank_reader.h"

using namespace mockexam::banks;

namespace {

const Bank& mla_c01() {
  static const BankResult result =
      load_bank(std::string(MOCKEXAM_SOURCE_DIR) + "/questionbanks/mla-c01");
  for (const Diagnostic& d : result.diagnostics) BOOST_TEST_MESSAGE(to_string(d));
  BOOST_REQUIRE(result.diagnostics.empty());
  return *result.bank;
}

std::size_t length(const LocalText& text) { return text.original().str().size(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(the_mla_c01_bank)

BOOST_AUTO_TEST_CASE(the_blueprint_has_4_domains_12_tasks_and_133_points) {
  const ExamDefinition& exam = mla_c01().exam;
  std::vector<int> weights;
  std::size_t tasks = 0, points = 0;
  for (const Domain& domain : exam.domains) {
    weights.push_back(domain.weight_percent);
    tasks += domain.tasks.size();
    for (const Task& task : domain.tasks) points += task.points.size();
  }
  BOOST_TEST(weights == (std::vector<int>{28, 26, 22, 24}));
  BOOST_TEST(tasks == 12U);
  BOOST_TEST(points == 133U);
}

BOOST_AUTO_TEST_CASE(the_form_is_65_items_in_130_minutes_on_a_scale_of_100_to_1000) {
  const ExamDefinition& exam = mla_c01().exam;
  BOOST_TEST(exam.items == 65);
  BOOST_TEST(exam.scored == 50);
  BOOST_TEST(exam.unscored == 15);
  BOOST_TEST(exam.time.count() == 130);
  BOOST_TEST(exam.scale.min == 100);
  BOOST_TEST(exam.scale.max == 1000);
  BOOST_TEST(exam.scale.pass == 720);
  BOOST_TEST(exam.delivery.warnings.size() == 3U);
}

BOOST_AUTO_TEST_CASE(there_are_at_least_90_usable_items_in_every_domain_and_format) {
  std::map<std::string, int> domains;
  std::map<ItemType, int> types;
  for (const Item& item : mla_c01().items) {
    BOOST_TEST(is_usable(item));
    BOOST_TEST(!item.reviewed.empty());
    ++domains[item.domain()];
    ++types[item.type];
  }
  BOOST_TEST(mla_c01().items.size() >= 90U);
  BOOST_TEST(domains["1"] >= 25);
  BOOST_TEST(domains["2"] >= 24);
  BOOST_TEST(domains["3"] >= 19);
  BOOST_TEST(domains["4"] >= 22);
  BOOST_TEST(types[ItemType::MultipleResponse] >= 9);
  BOOST_TEST(types[ItemType::Ordering] >= 8);
  BOOST_TEST(types[ItemType::Matching] >= 8);
}

BOOST_AUTO_TEST_CASE(every_option_has_its_reason_and_every_text_is_within_the_markup) {
  for (const Item& item : mla_c01().items) {
    BOOST_TEST_CONTEXT(item.id) {
      for (const Option& option : item.options) {
        const bool matched = item.type == ItemType::Matching && option.reason.empty();
        if (!matched) BOOST_TEST(length(option.reason) >= 40U);
        BOOST_TEST(unsupported_markup(option.text.original()).empty());
      }
      for (const Prompt& prompt : item.prompts) BOOST_TEST(length(prompt.reason) >= 40U);
      BOOST_TEST(length(item.explanation) >= 120U);
      BOOST_TEST(unsupported_markup(item.stem.original()).empty());
    }
  }
}

// Whoever picks the longest option must do no better than chance.
BOOST_AUTO_TEST_CASE(the_key_is_neither_the_longest_nor_the_shortest_option_too_often) {
  int items = 0, longest = 0, shortest = 0;
  std::map<int, int> positions;
  for (const Item& item : mla_c01().items) {
    if (item.type != ItemType::MultipleChoice) continue;
    ++items;
    const int key = item.key.places.front();
    ++positions[key];
    bool is_longest = true, is_shortest = true;
    for (int i = 0; i < static_cast<int>(item.options.size()); ++i) {
      if (i == key) continue;
      const auto n = length(item.options[static_cast<std::size_t>(i)].text);
      const auto k = length(item.options[static_cast<std::size_t>(key)].text);
      is_longest = is_longest && k > n;
      is_shortest = is_shortest && k < n;
      // Nor so long that it stands out.
      if (is_longest) BOOST_TEST_CONTEXT(item.id) BOOST_TEST(k <= 4 * n);
    }
    longest += is_longest ? 1 : 0;
    shortest += is_shortest ? 1 : 0;
  }
  BOOST_TEST_MESSAGE(longest << " longest and " << shortest << " shortest of " << items);
  BOOST_TEST(longest * 3 <= items);
  BOOST_TEST(shortest * 3 <= items);
  for (const auto& [position, count] : positions) BOOST_TEST(count * 8 >= items);
}

BOOST_AUTO_TEST_SUITE_END()
