#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "questionbanks/model/item.h"
#include "questionbanks/text/safe_text.h"

namespace mockexam::banks {

// A point of the blueprint: something to know (K1 ...) or to be able to do (S1 ...).
struct BlueprintPoint {
  std::string id;
  text::SafeText title;
};

struct Task {
  std::string id;  // "1.1"
  text::SafeText title;
  std::vector<BlueprintPoint> points;
};

struct Domain {
  std::string id;  // "1"
  text::SafeText title;
  int weight_percent = 0;
  std::vector<Task> tasks;
};

// How many items of a type a form holds, and what such an item may look like.
struct TypeRule {
  ItemType type = ItemType::MultipleChoice;
  int per_form = 0;
  int min_options = 0, max_options = 0;  // Everything to pick from, unused ones included.
  int min_places = 0, max_places = 0;    // Keys, steps to order, or prompts.
};

enum class ExamStatus { Active, Retired, Beta };
enum class SleepPolicy { Pause, Run };  // Is the time a computer sleeps charged?

// One way of asking for more time: a fixed number of minutes or a share of the exam time.
struct ExtraTime {
  std::string id;  // "30", "25%"
  text::SafeText title;
  std::chrono::minutes minutes{0};
  int percent = 0;
};

struct Delivery {
  bool free_navigation = true;
  bool flag = true;
  bool strike = true;
  bool note = true;
  SleepPolicy sleep = SleepPolicy::Pause;
  std::vector<std::chrono::minutes> warnings;  // Time left at which the candidate is told; falling.
  std::vector<ExtraTime> extra_time;
};

struct Scale {
  int min = 0, max = 0, pass = 0;
};

// An exam as data: everything about it that a program must know is here, nothing is in code.
struct ExamDefinition {
  std::string id;       // folder name, "mla-c01"
  std::string code;     // "MLA-C01"
  std::string vendor;
  std::string version;  // of the published exam guide
  text::SafeText title;
  ExamStatus status = ExamStatus::Active;
  std::string valid_from, valid_to;  // ISO dates, may be empty
  std::vector<std::string> languages;
  int items = 0, scored = 0, unscored = 0;
  std::chrono::minutes time{0};
  Scale scale;
  std::vector<TypeRule> types;
  Delivery delivery;
  std::vector<Domain> domains;

  [[nodiscard]] const Domain* find_domain(const std::string& id) const;
  [[nodiscard]] const Task* find_task(const std::string& id) const;
  [[nodiscard]] const TypeRule* find_type(ItemType type) const;
  // The exam time with `extra`: minutes first, then the share, rounded up to a whole second.
  [[nodiscard]] std::chrono::milliseconds time_with(const ExtraTime* extra) const;
};

[[nodiscard]] const char* word(ExamStatus status);
[[nodiscard]] const char* word(SleepPolicy policy);

}  // namespace mockexam::banks
