#pragma once

#include <string>
#include <vector>

#include "questionbanks/model/local_text.h"
#include "scoring/response.h"

namespace mockexam::banks {

enum class ItemType { MultipleChoice, MultipleResponse, Ordering, Matching };
inline constexpr int kItemTypes = 4;
enum class Level { Recall, Understand, Apply, Analyze };
enum class ItemStatus { Draft, Reviewed, Approved, Pretest, Retired };
enum class Lifecycle { Current, Closed };

// How often one response of a matching item may be used.
enum class Reuse { Once, AtMostOnce, Any };

// One thing a candidate may pick: an option, a step or a response.
struct Option {
  LocalText text;
  LocalText reason;  // Why it is right, or which requirement it fails. Empty for matched responses.

  friend bool operator==(const Option&, const Option&) = default;
};

// One row of a matching item.
struct Prompt {
  LocalText text;
  LocalText reason;

  friend bool operator==(const Prompt&, const Prompt&) = default;
};

struct Reference {
  std::string url;
  std::string read;  // ISO date
  text::SafeText title;

  friend bool operator==(const Reference&, const Reference&) = default;
};

// A question as its author keeps it. Invariants, checked by the reader: `key` is complete and
// within `options`; choice items have no prompts; a matching item's key has one place per prompt.
struct Item {
  std::string id;
  ItemType type = ItemType::MultipleChoice;
  std::string task;    // "1.1"
  std::string point;   // decision point, "1.1-01"
  Level level = Level::Apply;
  int expected_permille = 0;  // Share of borderline candidates who get it right, in thousandths.
  ItemStatus status = ItemStatus::Draft;
  Lifecycle lifecycle = Lifecycle::Current;
  bool volatile_fact = false;
  int revision = 1;
  std::string written;   // ISO dates; `reviewed` may be empty
  std::string reviewed;
  std::string author;    // optional names
  std::string reviewer;

  LocalText stem;
  std::vector<Option> options;  // In stored order. Ordering: the steps in right order, then unused.
  std::vector<Prompt> prompts;  // Matching only.
  Reuse reuse = Reuse::Any;     // Matching only.
  bool fixed_order = false;     // Options are shown as stored, never shuffled.
  scoring::Response key;

  LocalText explanation;
  std::vector<Reference> references;
  std::vector<std::string> enemies;  // Items that must not be on one form with this one.

  // Places a full response fills: 1, the number to select, the steps to order, the prompts.
  [[nodiscard]] int places() const { return static_cast<int>(key.places.size()); }
  // The number of the domain this item belongs to: "1" of task "1.1".
  [[nodiscard]] std::string domain() const { return task.substr(0, task.find('.')); }

  friend bool operator==(const Item&, const Item&) = default;
};

// A form may use it: approved or pretest. Shipped items are one of the two.
[[nodiscard]] bool is_usable(const Item& item);

// The words of the files and of JSON: "multiple-choice", "approved" ...
[[nodiscard]] const char* word(ItemType type);
[[nodiscard]] const char* word(Level level);
[[nodiscard]] const char* word(ItemStatus status);
[[nodiscard]] const char* word(Lifecycle lifecycle);
[[nodiscard]] const char* word(Reuse reuse);

}  // namespace mockexam::banks
