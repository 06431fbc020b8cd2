#include "tests/support/bank_factory.h"

#include <fmt/format.h>

#include <numeric>

namespace mockexam::tests {
namespace {

using banks::ItemType;

banks::LocalText english(const std::string& text) {
  return {"en", text::SafeText::clean(text)};
}

banks::ExamDefinition base_exam() {
  banks::ExamDefinition exam;
  exam.id = "test-exam";
  exam.code = "TEST-EXAM";
  exam.vendor = "Nobody";
  exam.version = "1.0";
  exam.title = text::SafeText::clean("Test exam");
  exam.languages = {"en"};
  exam.time = std::chrono::minutes(130);
  exam.scale = {100, 1000, 720};
  exam.delivery.warnings = {std::chrono::minutes(30), std::chrono::minutes(15),
                            std::chrono::minutes(5)};
  return exam;
}

banks::Domain make_domain(int number, int weight, int tasks) {
  banks::Domain domain{
      std::to_string(number), text::SafeText::clean(fmt::format("Domain {}", number)), weight, {}};
  for (int t = 1; t <= tasks; ++t) {
    domain.tasks.push_back({fmt::format("{}.{}", number, t),
                            text::SafeText::clean(fmt::format("Task {}.{}", number, t)),
                            {}});
  }
  return domain;
}

}  // namespace

banks::ExamDefinition large_exam() {
  banks::ExamDefinition exam = base_exam();
  exam.items = 65;
  exam.scored = 50;
  exam.unscored = 15;
  exam.types = {{ItemType::MultipleChoice, 47, 4, 4, 1, 1},
                {ItemType::MultipleResponse, 9, 5, 6, 2, 3},
                {ItemType::Ordering, 4, 3, 7, 3, 5},
                {ItemType::Matching, 5, 2, 8, 3, 7}};
  exam.domains = {make_domain(1, 28, 3), make_domain(2, 26, 3), make_domain(3, 22, 3),
                  make_domain(4, 24, 3)};
  return exam;
}

banks::ExamDefinition single_exam(int scored, int unscored) {
  banks::ExamDefinition exam = base_exam();
  exam.items = scored + unscored;
  exam.scored = scored;
  exam.unscored = unscored;
  exam.types = {{ItemType::MultipleChoice, exam.items, 4, 4, 1, 1}};
  exam.domains = {make_domain(1, 100, 1)};
  return exam;
}

banks::Item make_item(const std::string& id, const std::string& task, ItemType type) {
  banks::Item item;
  item.id = id;
  item.type = type;
  item.task = task;
  item.point = task + "-01";
  item.expected_permille = 650;
  item.status = banks::ItemStatus::Approved;
  item.written = "2026-01-01";
  item.stem = english("Stem of " + id + ". Which one?");
  item.explanation = english("Explanation of " + id);
  item.references.push_back(
      {"https://example.org/" + id, "2026-01-01", text::SafeText::clean("A page")});
  const int options = type == ItemType::MultipleChoice ? 4 : 5;
  for (int i = 0; i < options; ++i) {
    item.options.push_back({english(fmt::format("Option {} of {}", i, id)), english("A reason.")});
  }
  const int places = type == ItemType::MultipleChoice     ? 1
                     : type == ItemType::MultipleResponse ? 2
                                                          : 3;
  item.key.places.resize(static_cast<std::size_t>(places));
  std::iota(item.key.places.begin(), item.key.places.end(), 0);
  if (type == ItemType::Matching) {
    item.reuse = banks::Reuse::AtMostOnce;
    for (int i = 0; i < places; ++i) {
      item.prompts.push_back({english(fmt::format("Prompt {} of {}", i, id)), english("Why.")});
    }
  }
  return item;
}

std::vector<banks::Item> make_items(const banks::ExamDefinition& exam, int count) {
  std::vector<std::string> tasks;
  for (const auto& domain : exam.domains) {
    for (const auto& task : domain.tasks) tasks.push_back(task.id);
  }
  std::vector<ItemType> types;
  for (const auto& rule : exam.types) {
    types.insert(types.end(), static_cast<std::size_t>(rule.per_form), rule.type);
  }
  std::vector<banks::Item> items;
  for (int i = 0; i < count; ++i) {
    const auto n = static_cast<std::size_t>(i);
    // Types go round once for every round of the tasks, so that every task gets all of them.
    items.push_back(make_item(fmt::format("T-{:06}", i), tasks[n % tasks.size()],
                              types[n * 7 / tasks.size() % types.size()]));
  }
  return items;
}

}  // namespace mockexam::tests
