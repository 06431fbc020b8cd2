#include "questionbanks/model/local_text.h"

#include <algorithm>

namespace mockexam::banks {

LocalText::LocalText(std::string language, text::SafeText text) {
  texts_.emplace_back(std::move(language), std::move(text));
}

bool LocalText::add(std::string language, text::SafeText text) {
  if (has(language)) return false;
  texts_.emplace_back(std::move(language), std::move(text));
  return true;
}

const text::SafeText& LocalText::in(std::string_view language) const {
  static const text::SafeText kNothing;
  if (texts_.empty()) return kNothing;
  const auto found = std::ranges::find(texts_, language, &decltype(texts_)::value_type::first);
  return found == texts_.end() ? texts_.front().second : found->second;
}

bool LocalText::has(std::string_view language) const {
  return std::ranges::find(texts_, language, &decltype(texts_)::value_type::first) != texts_.end();
}

}  // namespace mockexam::banks
