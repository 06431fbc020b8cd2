#include "simulator/exam/assembly.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <set>

#include "simulator/exam/random.h"
#include "tests/support/bank_factory.h"

using namespace mockexam;
using exam::Form;
using exam::Shortage;
using tests::large_exam;
using tests::make_item;
using tests::make_items;
using tests::single_exam;

namespace {

Form draw(const banks::ExamDefinition& definition, const std::vector<banks::Item>& items,
          std::uint64_t seed, const exam::Exposure& exposure = {}) {
  auto drawn = exam::assemble(definition, items, exposure, seed);
  BOOST_REQUIRE(std::holds_alternative<Form>(drawn));
  return std::get<Form>(drawn);
}

std::vector<Shortage> shortages(const banks::ExamDefinition& definition,
                                const std::vector<banks::Item>& items) {
  auto drawn = exam::assemble(definition, items, {}, 1);
  BOOST_REQUIRE(std::holds_alternative<std::vector<Shortage>>(drawn));
  return std::get<std::vector<Shortage>>(drawn);
}

const banks::Item& item_of(const std::vector<banks::Item>& items, const std::string& id) {
  return *std::ranges::find(items, id, &banks::Item::id);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(form_assembly)

BOOST_AUTO_TEST_CASE(a_form_has_the_exact_numbers_of_domains_types_and_scored_items) {
  const auto definition = large_exam();
  const auto items = make_items(definition, 400);
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Form form = draw(definition, items, seed);
    BOOST_REQUIRE(form.items.size() == 65U);
    std::map<std::string, int> scored, all, tasks;
    std::map<banks::ItemType, int> types;
    std::set<std::string> ids;
    int cut = 0;
    for (const auto& place : form.items) {
      const auto& item = item_of(items, place.id);
      ++all[item.domain()];
      ++tasks[item.task];
      ++types[item.type];
      ids.insert(place.id);
      if (place.scored) ++scored[item.domain()];
      if (place.scored) cut += item.expected_permille;
    }
    BOOST_TEST(ids.size() == 65U);
    BOOST_TEST((all == std::map<std::string, int>{{"1", 18}, {"2", 17}, {"3", 14}, {"4", 16}}));
    BOOST_TEST((scored == std::map<std::string, int>{{"1", 14}, {"2", 13}, {"3", 11}, {"4", 12}}));
    BOOST_TEST(types[banks::ItemType::MultipleChoice] == 47);
    BOOST_TEST(types[banks::ItemType::MultipleResponse] == 9);
    BOOST_TEST(types[banks::ItemType::Ordering] == 4);
    BOOST_TEST(types[banks::ItemType::Matching] == 5);
    BOOST_TEST(tasks.size() == 12U);
    BOOST_TEST(form.cut_permille == cut);
  }
}

BOOST_AUTO_TEST_CASE(a_rare_task_is_always_represented) {
  const auto definition = large_exam();
  auto items = make_items(definition, 400);
  std::erase_if(items, [](const banks::Item& item) { return item.task == "3.2"; });
  items.push_back(make_item("RARE", "3.2", banks::ItemType::Matching));
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Form form = draw(definition, items, seed);
    BOOST_TEST((std::ranges::find(form.items, "RARE", &exam::FormItem::id) != form.items.end()));
  }
}

BOOST_AUTO_TEST_CASE(the_order_of_the_bank_does_not_matter_and_the_seed_does) {
  const auto definition = large_exam();
  auto items = make_items(definition, 300);
  const Form form = draw(definition, items, 42);
  std::ranges::reverse(items);
  BOOST_TEST((draw(definition, items, 42) == form));
  BOOST_TEST((draw(definition, items, 43) != form));
}

// A stored number: the form of a seed must stay what it is on every platform and release.
BOOST_AUTO_TEST_CASE(a_seed_gives_the_form_it_has_always_given) {
  const Form form = draw(single_exam(4, 1), make_items(single_exam(4, 1), 20), 2026);
  std::string ids;
  for (const auto& place : form.items) {
    ids += place.id + (place.scored ? " " : "u ");
    for (const int option : place.option_order) ids += std::to_string(option);
    ids += "; ";
  }
  BOOST_TEST(ids ==
             "T-000005 0123; T-000011 3021; T-000006 3201; T-000013 0231; T-000009u 2301; ");
}

BOOST_AUTO_TEST_CASE(enemies_never_meet) {
  const auto definition = large_exam();
  auto items = make_items(definition, 200);
  for (std::size_t i = 0; i + 12 < items.size(); i += 24) {  // same task, one round on
    items[i].enemies = {items[i + 12].id};
    items[i + 12].enemies = {items[i].id};
  }
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Form form = draw(definition, items, seed);
    std::set<std::string> ids;
    for (const auto& place : form.items) ids.insert(place.id);
    for (const auto& id : ids) {
      for (const auto& enemy : item_of(items, id).enemies) BOOST_TEST(!ids.contains(enemy));
    }
  }
}

BOOST_AUTO_TEST_CASE(items_seen_least_often_come_first) {
  const auto definition = single_exam(8, 2);
  const auto items = make_items(definition, 25);
  exam::Exposure exposure;
  for (int i = 0; i < 25; ++i) exposure[items[static_cast<std::size_t>(i)].id] = i < 12 ? 0 : i % 3 + 1;
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    for (const auto& place : draw(definition, items, seed, exposure).items) {
      BOOST_TEST(exposure.at(place.id) == 0);
    }
  }
}

BOOST_AUTO_TEST_CASE(pretest_items_fill_unscored_places_first_and_never_a_scored_one) {
  const auto definition = single_exam(10, 3);
  auto items = make_items(definition, 30);
  for (std::size_t i = 0; i < 2; ++i) items[i].status = banks::ItemStatus::Pretest;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    int pretest = 0;
    for (const auto& place : draw(definition, items, seed).items) {
      if (item_of(items, place.id).status != banks::ItemStatus::Pretest) continue;
      ++pretest;
      BOOST_TEST(!place.scored);
    }
    BOOST_TEST(pretest == 2);
  }
}

BOOST_AUTO_TEST_CASE(more_pretest_items_than_unscored_places_do_not_push_into_scored_ones) {
  const auto definition = single_exam(10, 3);
  auto items = make_items(definition, 30);
  for (std::size_t i = 0; i < 20; ++i) items[i].status = banks::ItemStatus::Pretest;
  for (const auto& place : draw(definition, items, 5).items) {
    BOOST_TEST(place.scored ==
               (item_of(items, place.id).status == banks::ItemStatus::Approved));
  }
  items[25].status = banks::ItemStatus::Pretest;  // nine approved items for ten scored places
  const auto found = shortages(definition, items);
  BOOST_REQUIRE(found.size() == 2U);
  BOOST_TEST((found[0] == Shortage{Shortage::Kind::Domain, "1", 13, 12}));
}

BOOST_AUTO_TEST_CASE(drafts_and_retired_items_are_never_drawn) {
  const auto definition = single_exam(8, 2);
  auto items = make_items(definition, 12);
  items[0].status = banks::ItemStatus::Draft;
  items[1].status = banks::ItemStatus::Retired;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    for (const auto& place : draw(definition, items, seed).items) {
      BOOST_TEST(place.id != items[0].id);
      BOOST_TEST(place.id != items[1].id);
    }
  }
}

BOOST_AUTO_TEST_CASE(too_few_items_name_every_domain_and_type_that_lacks_some) {
  const auto definition = large_exam();
  auto items = make_items(definition, 400);
  std::erase_if(items, [](const banks::Item& item) {
    return item.domain() == "3" || item.type == banks::ItemType::Ordering;
  });
  items.push_back(make_item("ONE", "3.1", banks::ItemType::Ordering));
  const auto found = shortages(definition, items);
  BOOST_REQUIRE(found.size() == 2U);
  BOOST_TEST((found[0] == Shortage{Shortage::Kind::Domain, "3", 14, 1}));
  BOOST_TEST((found[1] == Shortage{Shortage::Kind::Type, "ordering", 4, 1}));
}

BOOST_AUTO_TEST_CASE(enough_of_each_but_not_together_is_said) {
  auto definition = large_exam();
  std::vector<banks::Item> items;
  int next = 0;
  const auto add = [&](const std::string& task, banks::ItemType type, int count) {
    for (int i = 0; i < count; ++i) items.push_back(make_item("M-" + std::to_string(next++), task, type));
  };
  for (const auto* task : {"2.1", "3.1", "4.1"}) {
    add(task, banks::ItemType::MultipleChoice, 20);
  }
  // Domain 1 must give 18 items and has nothing but the rarer types, of which a form takes 18.
  add("1.1", banks::ItemType::MultipleResponse, 20);
  add("2.2", banks::ItemType::Ordering, 4);
  add("2.2", banks::ItemType::Matching, 5);
  const auto found = shortages(definition, items);
  BOOST_REQUIRE(found.size() == 1U);
  BOOST_TEST((found[0].kind == Shortage::Kind::Mix));
}

BOOST_AUTO_TEST_CASE(a_bank_of_nothing_but_enemies_is_said) {
  const auto definition = single_exam(2, 0);
  auto items = make_items(definition, 3);
  for (auto& item : items) {
    for (const auto& other : items) {
      if (other.id != item.id) item.enemies.push_back(other.id);
    }
  }
  const auto found = shortages(definition, items);
  BOOST_REQUIRE(found.size() == 1U);
  BOOST_TEST((found[0].kind == Shortage::Kind::Enemies));
}

BOOST_AUTO_TEST_CASE(numbers_and_fixed_options_keep_their_order) {
  const auto definition = single_exam(1, 0);
  auto items = make_items(definition, 1);
  const std::vector<int> stored{0, 1, 2, 3};
  bool shuffled = false;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    shuffled = shuffled || draw(definition, items, seed).items[0].option_order != stored;
  }
  BOOST_TEST(shuffled);
  items[0].fixed_order = true;
  BOOST_TEST(draw(definition, items, 3).items[0].option_order == stored);
  items[0].fixed_order = false;
  const char* numbers[] = {"5 minutes", "10 minutes", "-1", "$20"};
  for (std::size_t i = 0; i < 4; ++i) {
    items[0].options[i].text = {"en", text::SafeText::clean(numbers[i])};
  }
  BOOST_TEST(draw(definition, items, 3).items[0].option_order == stored);
}

BOOST_AUTO_TEST_SUITE_END()
