#pragma once

#include <vector>

#include "questionbanks/model/exam_definition.h"
#include "questionbanks/reader/item_reader.h"

namespace mockexam::banks {

// Checks items against their exam and against each other: a task the blueprint has, the type's
// limits, ids used once, enemies that exist and name each other. Items that break one of the
// first three are removed; a wrong enemy is reported and repaired (declared on both sides, or
// dropped when there is no such item).
void drop_unsound(const ExamDefinition& exam, std::vector<ReadItem>& items,
                  Diagnostics& diagnostics);

}  // namespace mockexam::banks
