#include "questionbanks/text/safe_text.h"

#include <uninorm.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>

#include "questionbanks/text/character.h"

namespace mockexam::text {
namespace {

constexpr int kMarksOnBase = 4;

struct Range {
  char32_t first;
  char32_t last;
};

// Characters that are themselves whatever stands beside them: allowed, with a width of their own,
// and neither changed nor joined by NFC. Not complete: the common ones of English, Japanese,
// Korean and Chinese, the most frequent first, and only those assigned since Unicode 10.
constexpr std::array kSettled = {
    Range{0x0020, 0x007E},                         // ASCII
    Range{0x3041, 0x3096}, Range{0x4E00, 0x9FEA},  // hiragana, ideographs
    Range{0xAC00, 0xD7A3},                         // Hangul
    Range{0x309B, 0x30FF}, Range{0x3000, 0x3029},  // katakana, ideographic punctuation
    Range{0xFF01, 0xFF9F}, Range{0xFFFD, 0xFFFD},  // full width, half-width kana
    Range{0x2010, 0x2027}, Range{0x2030, 0x205E},  // dashes, quotes
    Range{0x00A0, 0x00AC}, Range{0x00AE, 0x02FF},  // Latin
    Range{0x2190, 0x2328}, Range{0x2460, 0x26FF},  // arrows, mathematics, shapes
};

bool is_settled(char32_t code) {
  return std::any_of(kSettled.begin(), kSettled.end(), [code](const Range& range) {
    return code >= range.first && code <= range.last;
  });
}

// A block as wide as a vector register, so that the compiler takes it at once.
std::size_t plain_ascii_blocks(std::string_view bytes) {
  constexpr std::size_t kBlock = 32;
  std::size_t at = 0;
  for (; at + kBlock <= bytes.size(); at += kBlock) {
    unsigned char bad = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
      const auto byte = static_cast<unsigned char>(bytes[at + i]);
      const auto shifted = static_cast<unsigned char>(byte - 0x20);
      bad |= static_cast<unsigned char>((shifted > 0x7E - 0x20) & (byte != '\n'));
    }
    if (bad != 0) break;
  }
  return at;
}

// `clean` would change nothing, found without asking the library. False says nothing.
bool is_settled(std::string_view bytes) {
  bytes.remove_prefix(plain_ascii_blocks(bytes));
  while (!bytes.empty()) {
    const Character next = first_character(bytes);
    if (next.code != '\n' && !is_settled(next.code)) return false;
    if (next.code == kReplacement && next.bytes == 1) return false;
    bytes.remove_prefix(next.bytes);
  }
  return true;
}

// Every character allowed; line ends are line feeds; no mark begins a line, where it would fall
// on whatever stands to the left.
std::string filter(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  bool line_start = true;
  while (!bytes.empty()) {
    const Character next = first_character(bytes);
    bytes.remove_prefix(next.bytes);
    if (next.code == '\r' || next.code == '\n') {
      if (next.code == '\r' && bytes.starts_with('\n')) bytes.remove_prefix(1);
      out.push_back('\n');
    } else if (next.code == '\t') {
      out.append("    ");
    } else if (is_allowed(next.code) && !(line_start && width(next.code) == 0)) {
      append(out, next.code);
    } else {
      append(out, kReplacement);
    }
    line_start = out.back() == '\n';
  }
  return out;
}

std::string to_nfc(std::string_view text) {
  if (text.empty()) return {};
  std::size_t length = 0;
  const std::unique_ptr<std::uint8_t, decltype(&std::free)> composed(
      u8_normalize(UNINORM_NFC, reinterpret_cast<const std::uint8_t*>(text.data()), text.size(),
                   nullptr, &length),
      &std::free);
  if (!composed) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(composed.get()), length};
}

std::string limit_marks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  int marks = 0;
  while (!text.empty()) {
    const Character next = first_character(text);
    marks = width(next.code) == 0 ? marks + 1 : 0;
    if (marks <= kMarksOnBase) out.append(text.substr(0, next.bytes));
    text.remove_prefix(next.bytes);
  }
  return out;
}

}  // namespace

SafeText SafeText::clean(std::string_view bytes) {
  if (is_settled(bytes)) return SafeText(std::string(bytes));
  std::string composed = to_nfc(filter(bytes));
  // A dropped mark can leave two neighbours that compose, so that another round is due.
  while (true) {
    std::string limited = limit_marks(composed);
    if (limited.size() == composed.size()) return SafeText(std::move(composed));
    composed = to_nfc(limited);
  }
}

bool is_clean(std::string_view bytes) {
  return is_settled(bytes) || SafeText::clean(bytes).view() == bytes;
}

}  // namespace mockexam::text
