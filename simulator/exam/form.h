#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "scoring/response.h"
#include "simulator/exam/time.h"

namespace mockexam::exam {

// One place of a form.
struct FormItem {
  std::string id;
  int revision = 1;
  bool scored = true;  // Never shown before the result.
  // option_order[i] is the option (in the item's own order) shown as the (i+1)th.
  std::vector<scoring::OptionIndex> option_order;

  friend bool operator==(const FormItem&, const FormItem&) = default;
};

// The paper of one attempt: which items, in which order, with which options where. Everything
// needed to show and to score it again, apart from the items' texts.
struct Form {
  std::string exam;
  std::uint64_t seed = 0;
  std::vector<FormItem> items;
  // Sum of the scored items' expected difficulties (modified Angoff), in thousandths of an item.
  int cut_permille = 0;

  // The smallest raw score that passes.
  [[nodiscard]] int cut_raw() const { return (cut_permille + 999) / 1000; }

  friend bool operator==(const Form&, const Form&) = default;
};

}  // namespace mockexam::exam
