#pragma once

#include <vector>

#include "questionbanks/model/item.h"
#include "simulator/exam/form.h"

namespace mockexam::cli {

// A form that was drawn to be looked at.
struct DrawnForm {
  exam::Form form;
  std::vector<banks::Item> items;  // in the form's order
  std::vector<int> scale_table;    // scaled score of raw 0 ... scored
};

}  // namespace mockexam::cli
