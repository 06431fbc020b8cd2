#pragma once

#include <string>
#include <vector>

#include "questionbanks/model/exam_definition.h"
#include "questionbanks/model/item.h"
#include "simulator/exam/form.h"

namespace mockexam::exam {

// Everything an attempt is sat, shown and scored with, as it was when the form was drawn.
struct Paper {
  banks::ExamDefinition exam;
  Form form;
  std::vector<banks::Item> items;  // in the form's order
  std::vector<int> scale_table;    // scaled score of raw 0 ... scored
  std::string language;            // of the items' texts
};

}  // namespace mockexam::exam
