#pragma once

#include <string>
#include <vector>

#include "questionbanks/model/exam_definition.h"
#include "questionbanks/model/item.h"

namespace mockexam::tests {

// An exam like MLA-C01 in its numbers: 65 items (50 and 15), domains of 28, 26, 22 and 24 %, three
// tasks each, 47/9/4/5 items of the four types, 130 minutes, 100 to 1000 with 720.
[[nodiscard]] banks::ExamDefinition large_exam();

// One domain of one task, `scored` + `unscored` multiple-choice items.
[[nodiscard]] banks::ExamDefinition single_exam(int scored, int unscored);

// A sound approved item; its texts name its id.
[[nodiscard]] banks::Item make_item(const std::string& id, const std::string& task,
                                    banks::ItemType type);

// `count` items over the exam's tasks in turn, with the types in the shares of its form.
[[nodiscard]] std::vector<banks::Item> make_items(const banks::ExamDefinition& exam, int count);

}  // namespace mockexam::tests
