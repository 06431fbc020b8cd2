#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <utility>

namespace mockexam::text {

// Text that any screen, file or message may show as it is: valid UTF-8 in NFC, with `\n` as its
// only control character, no bidi, zero-width, variation-selector, tag or private-use characters,
// and at most four combining marks on a base.
//
// Only `clean` makes a non-empty one, so text from outside cannot reach a screen unseen.
class SafeText {
 public:
  SafeText() = default;

  // Never fails. What is not allowed becomes U+FFFD (one for each bad byte or character), a tab
  // becomes four blanks, CR LF and lone CR become a line feed. clean(clean(x)) == clean(x).
  [[nodiscard]] static SafeText clean(std::string_view bytes);

  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] std::string_view view() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  friend bool operator==(const SafeText&, const SafeText&) = default;
  friend auto operator<=>(const SafeText&, const SafeText&) = default;

 private:
  explicit SafeText(std::string text) : text_(std::move(text)) {}

  std::string text_;
};

// True when the bytes already are what `clean` would make of them.
[[nodiscard]] bool is_clean(std::string_view bytes);

}  // namespace mockexam::text
