#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "questionbanks/model/diagnostic.h"
#include "questionbanks/model/item.h"

namespace mockexam::banks {

// An item with the place it was read from, for checks that come later.
struct ReadItem {
  Item item;
  std::string file;
  int line = 0;
};

// The items of one file that could be read; the others are left out and everything wrong with
// them is in `diagnostics`. `exam` is the exam's id the file must name; empty accepts any.
[[nodiscard]] std::vector<ReadItem> read_items(std::string_view bytes, const std::string& file,
                                               const std::string& exam, Diagnostics& diagnostics);

}  // namespace mockexam::banks
