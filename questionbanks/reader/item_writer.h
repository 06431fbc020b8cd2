#pragma once

#include <string>
#include <vector>

#include "questionbanks/model/item.h"

namespace mockexam::banks {

// The canonical form of a file with one item: read_items gives back an equal item, and equal
// items give equal bytes. Attempts keep items in it.
[[nodiscard]] std::string write_item_file(const Item& item, const std::string& exam);

}  // namespace mockexam::banks
