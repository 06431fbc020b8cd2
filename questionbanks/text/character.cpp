#include "questionbanks/text/character.h"

#include <unictype.h>
#include <unistr.h>
#include <uniwidth.h>

#include <cstdint>

namespace mockexam::text {
namespace {

constexpr std::uint32_t kNeverShown =
    UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf | UC_CATEGORY_MASK_Cs | UC_CATEGORY_MASK_Co |
    UC_CATEGORY_MASK_Cn | UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp;

bool in(char32_t code, char32_t first, char32_t last) {
  return code >= first && code <= last;
}

bool is_hangul(char32_t code) {
  return in(code, 0x1100, 0x11FF) || in(code, 0x3130, 0x318F) || in(code, 0x3200, 0x321E) ||
         in(code, 0x3260, 0x327F) || in(code, 0xA960, 0xA97F) || in(code, 0xAC00, 0xD7FF);
}

bool is_unspaced(char32_t code) {
  const bool emoji = in(code, 0x1F000, 0x1FFFF);
  return code >= 0x2E80 && width(code) == 2 && !is_hangul(code) && !emoji;
}

bool is_wide_punctuation(char32_t code) {
  return is_unspaced(code) && uc_is_general_category_withtable(code, UC_CATEGORY_MASK_P);
}

}  // namespace

Character first_character(std::string_view bytes) {
  const auto first = static_cast<unsigned char>(bytes.front());
  if (first < 0x80) return {first, 1};
  ucs4_t code = 0;
  const int length =
      u8_mbtoucr(&code, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  if (length <= 0) return {kReplacement, 1};
  return {code, static_cast<std::size_t>(length)};
}

void append(std::string& out, char32_t code) {
  std::uint8_t units[6];
  const int length = u8_uctomb(units, code, sizeof units);
  for (int i = 0; i < length; ++i) out.push_back(static_cast<char>(units[i]));
}

int width(char32_t code) {
  if (in(code, 0x20, 0x7E)) return 1;
  if (code == 0) return -1;  // 0 to the library: it ends strings.
  return uc_width(code, "UTF-8");
}

bool is_allowed(char32_t code) {
  if (in(code, 0x20, 0x7E)) return true;
  return !uc_is_general_category_withtable(code, kNeverShown) &&
         !uc_is_property_default_ignorable_code_point(code) && width(code) >= 0;
}

bool is_letter(char32_t code) {
  return uc_is_general_category_withtable(code, UC_CATEGORY_MASK_L);
}

bool is_digit(char32_t code) {
  return uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Nd);
}

bool joins_without_blank(char32_t before, char32_t after) {
  return (is_unspaced(before) && is_unspaced(after)) || is_wide_punctuation(before) ||
         is_wide_punctuation(after);
}

}  // namespace mockexam::text
