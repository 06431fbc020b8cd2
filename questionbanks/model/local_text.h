#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "questionbanks/text/safe_text.h"

namespace mockexam::banks {

// One text in one or more languages (BCP 47 tags: "en", "ja", "zh-Hans"). The first is the
// language the item was written in.
class LocalText {
 public:
  LocalText() = default;
  LocalText(std::string language, text::SafeText text);

  // A second text in the same language is refused (false).
  bool add(std::string language, text::SafeText text);

  // The text in `language`, else in the language it was written in.
  [[nodiscard]] const text::SafeText& in(std::string_view language) const;
  [[nodiscard]] const text::SafeText& original() const { return in({}); }
  [[nodiscard]] bool has(std::string_view language) const;
  [[nodiscard]] bool empty() const { return texts_.empty(); }
  [[nodiscard]] const std::vector<std::pair<std::string, text::SafeText>>& all() const {
    return texts_;
  }

  friend bool operator==(const LocalText&, const LocalText&) = default;

 private:
  std::vector<std::pair<std::string, text::SafeText>> texts_;
};

}  // namespace mockexam::banks
