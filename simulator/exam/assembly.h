#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "questionbanks/model/exam_definition.h"
#include "simulator/exam/form.h"

namespace mockexam::exam {

// How often the candidate was shown each item; items not named were never shown.
using Exposure = std::map<std::string, int>;

// Why no form can be drawn.
struct Shortage {
  enum class Kind {
    Domain,   // `what` is the domain's id
    Type,     // `what` is the item type's word
    Mix,      // domains and types are each enough, but not together
    Enemies,  // what is there excludes each other too often
  };
  Kind kind = Kind::Domain;
  std::string what;
  int needed = 0;
  int available = 0;

  friend bool operator==(const Shortage&, const Shortage&) = default;
};

// Draws a form: exact numbers per domain (largest remainder on the weights, scored and unscored
// apart) and per item type, every task represented where the counts allow, no two enemies; items
// seen least often first, equal ones at random. Pretest items only fill unscored places and are
// preferred there. The order of items and of options is drawn too.
//
// A pure function: the same exam, usable items (in any order), exposure and seed give the same
// form on every platform. Items of equal exposure, task and type are equally likely.
[[nodiscard]] std::variant<Form, std::vector<Shortage>> assemble(
    const banks::ExamDefinition& exam, std::span<const banks::Item> items,
    const Exposure& exposure, std::uint64_t seed);

// True when the options have an order of their own: fixed by the author, or all of them numbers.
[[nodiscard]] bool keeps_option_order(const banks::Item& item);

}  // namespace mockexam::exam
