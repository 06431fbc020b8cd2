#include "scoring/response.h"

#include <algorithm>

namespace mockexam::scoring {

bool is_complete(const Response& response) {
  return std::ranges::find(response.places, kEmpty) == response.places.end();
}

bool is_blank(const Response& response) {
  return std::ranges::all_of(response.places, [](OptionIndex option) { return option == kEmpty; });
}

bool is_correct(const Response& response, const Response& key) {
  return !is_blank(response) && is_complete(response) && response == key;
}

}  // namespace mockexam::scoring
