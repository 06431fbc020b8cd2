#include "questionbanks/reader/bank_checks.h"

#include <algorithm>
#include <map>
#include <string>

namespace mockexam::banks {
namespace {

void report(const ReadItem& read, Severity severity, const char* rule, std::string message,
            std::string hint, Diagnostics& diagnostics) {
  diagnostics.push_back({read.file, read.line, severity, rule,
                         read.item.id + ": " + std::move(message), std::move(hint)});
}

std::string range(int least, int most) {
  return least == most ? std::to_string(least)
                       : std::to_string(least) + " to " + std::to_string(most);
}

bool fits_exam(const ExamDefinition& exam, const ReadItem& read, Diagnostics& diagnostics) {
  const Item& item = read.item;
  bool fits = true;
  const auto fail = [&](const char* rule, std::string message, std::string hint) {
    report(read, Severity::Error, rule, std::move(message), std::move(hint), diagnostics);
    fits = false;
  };
  if (exam.find_task(item.task) == nullptr) {
    fail("item-task", "the blueprint has no task " + item.task, "mend the task of the file");
  }
  const TypeRule* rule = exam.find_type(item.type);
  if (rule == nullptr) {
    fail("item-type", std::string("the exam has no ") + word(item.type) + " items",
         "choose another type");
    return fits;
  }
  const int options = static_cast<int>(item.options.size());
  if (options < rule->min_options || options > rule->max_options) {
    fail("item-options",
         std::to_string(options) + " to pick from; the exam wants " +
             range(rule->min_options, rule->max_options),
         "add or remove options");
  }
  if (item.places() < rule->min_places || item.places() > rule->max_places) {
    fail("item-places",
         std::to_string(item.places()) + " to answer; the exam wants " +
             range(rule->min_places, rule->max_places),
         "change the number of keys, steps or pairs");
  }
  return fits;
}

void drop_repeated_ids(std::vector<ReadItem>& items, Diagnostics& diagnostics) {
  std::map<std::string, std::string> first;
  std::erase_if(items, [&](const ReadItem& read) {
    const std::string place = read.file + ":" + std::to_string(read.line);
    const auto [known, is_new] = first.emplace(read.item.id, place);
    if (!is_new) {
      report(read, Severity::Error, "item-id", "the id is used at " + known->second,
             "give this item an id of its own", diagnostics);
    }
    return !is_new;
  });
}

void repair_enemies(std::vector<ReadItem>& items, Diagnostics& diagnostics) {
  std::map<std::string, Item*> by_id;
  for (ReadItem& read : items) by_id.emplace(read.item.id, &read.item);
  for (ReadItem& read : items) {
    std::erase_if(read.item.enemies, [&](const std::string& id) {
      if (by_id.contains(id) && id != read.item.id) return false;
      report(read, Severity::Warning, "item-enemy", "there is no item " + id + " to be its enemy",
             "mend the id or remove the <enemy>", diagnostics);
      return true;
    });
    for (const std::string& id : read.item.enemies) {
      auto& others = by_id.at(id)->enemies;
      if (std::ranges::find(others, read.item.id) != others.end()) continue;
      report(read, Severity::Warning, "item-enemy", id + " does not name it as its enemy",
             "add <enemy item=\"" + read.item.id + "\"/> to " + id, diagnostics);
      others.push_back(read.item.id);
    }
  }
}

}  // namespace

void drop_unsound(const ExamDefinition& exam, std::vector<ReadItem>& items,
                  Diagnostics& diagnostics) {
  std::erase_if(items,
                [&](const ReadItem& read) { return !fits_exam(exam, read, diagnostics); });
  drop_repeated_ids(items, diagnostics);
  repair_enemies(items, diagnostics);
}

}  // namespace mockexam::banks
