#pragma once

#include <optional>

#include "simulator/exam/sitting.h"

// What the events of one item may do and do, apart from the sitting around it.
namespace mockexam::exam {

// REQUIRES: `event` is an item event for this item (Show ... Move).
[[nodiscard]] std::optional<Refusal> check_answer(const ItemShape& shape,
                                                  const ItemProgress& progress,
                                                  const Event& event);

// REQUIRES: check_answer had nothing against it.
void take_answer(const ItemShape& shape, ItemProgress& progress, const Event& event);

}  // namespace mockexam::exam
