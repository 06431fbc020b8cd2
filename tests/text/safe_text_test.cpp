#include "questionbanks/text/safe_text.h"

#include <unictype.h>
#include <uninorm.h>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "questionbanks/text/character.h"

namespace mockexam::text {
namespace {

using std::string_literals::operator""s;

const std::string kBad = "\xEF\xBF\xBD";

std::string clean(std::string_view bytes) {
  return SafeText::clean(bytes).str();
}

std::string utf8(char32_t code) {
  std::string out;
  append(out, code);
  return out;
}

std::string join(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) out += part;
  return out;
}

std::string repeat(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

std::string nfc(const std::string& text) {
  std::size_t length = 0;
  const std::unique_ptr<std::uint8_t, decltype(&std::free)> out(
      u8_normalize(UNINORM_NFC, reinterpret_cast<const std::uint8_t*>(text.data()), text.size(),
                   nullptr, &length),
      &std::free);
  return {reinterpret_cast<const char*>(out.get()), length};
}

bool is_surrogate(char32_t code) {
  return code >= 0xD800 && code <= 0xDFFF;
}

// What a safe text promises, character by character.
bool keeps_promise(std::string_view text) {
  int marks = 4;  // None may begin a line.
  while (!text.empty()) {
    const Character next = first_character(text);
    if (next.code == kReplacement && next.bytes == 1) return false;
    if (next.code == '\n') {
      marks = 4;
    } else if (!is_allowed(next.code)) {
      return false;
    } else {
      marks = width(next.code) == 0 ? marks + 1 : 0;
      if (marks > 4) return false;
    }
    text.remove_prefix(next.bytes);
  }
  return true;
}

BOOST_AUTO_TEST_SUITE(safe_text)

BOOST_AUTO_TEST_CASE(nothing_is_clean) {
  BOOST_TEST(SafeText().empty());
  BOOST_TEST(SafeText::clean("").empty());
  BOOST_TEST(is_clean(""));
}

BOOST_AUTO_TEST_CASE(text_of_our_languages_is_left_alone) {
  for (const std::string_view text :
       {"Which \"instance\" (ml.p4d.24xlarge) ~50% cheaper?\n  - one {2} `three`",
        "Crème brûlée – “quoted” … → ★ ½ €5", "企業は、Amazon S3 にデータを保存する。ッー〜「１」",
        "데이터를 S3에 10:00에서 저장한다.", "他说“你好”，然后走了……《书》。", "𠮷野家 ｱｲｳﾞ",
        "Ελλάδα Москва"}) {
    BOOST_TEST(clean(text) == text);
    BOOST_TEST(is_clean(text));
  }
}

BOOST_AUTO_TEST_CASE(line_ends_are_line_feeds_and_tabs_are_four_blanks) {
  BOOST_TEST(clean("a\nb\n") == "a\nb\n");
  BOOST_TEST(clean("a\r\nb\rc\r\r\nd\n\re") == "a\nb\nc\n\nd\n\ne");
  BOOST_TEST(clean("\r") == "\n");
  BOOST_TEST(clean("a\tb\t") == "a    b    ");
  BOOST_TEST(!is_clean("a\tb"));
  BOOST_TEST(!is_clean("a\r\nb"));
}

BOOST_AUTO_TEST_CASE(escape_sequences_lose_their_escape) {
  BOOST_TEST(clean("\x1B[2J") == kBad + "[2J");
  BOOST_TEST(clean("\x1B]52;c;aGk=\a") == kBad + "]52;c;aGk=" + kBad);
  BOOST_TEST(clean("\x1B]8;;http://x\x1B\\y\x1B]8;;\x1B\\") ==
             kBad + "]8;;http://x" + kBad + "\\y" + kBad + "]8;;" + kBad + "\\");
}

BOOST_AUTO_TEST_CASE(controls_are_replaced_one_by_one) {
  for (char32_t code = 0; code < 0xA0; ++code) {
    if (code == '\n' || code == '\r' || code == '\t' || (code >= 0x20 && code < 0x7F)) continue;
    BOOST_TEST_CONTEXT("U+" << static_cast<unsigned>(code)) {
      BOOST_TEST(clean(join({"a", utf8(code), utf8(code), "b"})) == join({"a", kBad, kBad, "b"}));
      BOOST_TEST(!is_clean(utf8(code)));
    }
  }
  BOOST_TEST(clean("B8\b A") == "B8" + kBad + " A");
}

BOOST_AUTO_TEST_CASE(the_c1_introducer_is_caught_as_a_byte_and_as_a_character) {
  BOOST_TEST(clean("a\x9B"
                   "31mb") == "a" + kBad + "31mb");
  BOOST_TEST(clean("a\xC2\x9B"
                   "31mb") == "a" + kBad + "31mb");
}

BOOST_AUTO_TEST_CASE(a_bad_byte_is_caught_at_every_place_of_a_long_ascii_text) {
  for (std::size_t at = 0; at < 100; ++at) {
    for (const char bad : {'\x1B', '\x7F', '\x9B', '\x1F'}) {
      std::string text(100, 'a');
      text[at] = bad;
      BOOST_TEST(!is_clean(text));
      BOOST_TEST(clean(text) == text.substr(0, at) + kBad + text.substr(at + 1));
    }
  }
}

BOOST_AUTO_TEST_CASE(invisible_and_reordering_characters_are_replaced) {
  const std::vector<std::pair<char32_t, char32_t>> ranges = {
      {0x00AD, 0x00AD},    {0x061C, 0x061C},   {0x180E, 0x180E},   {0x200B, 0x200F},
      {0x2028, 0x202E},    {0x2060, 0x206F},   {0xE000, 0xF8FF},   {0xFDD0, 0xFDEF},
      {0xFE00, 0xFE0F},    {0xFEFF, 0xFEFF},   {0xFFF9, 0xFFFB},   {0xFFFE, 0xFFFF},
      {0x034F, 0x034F},    {0x115F, 0x1160},   {0x3164, 0x3164},   {0xFFA0, 0xFFA0},
      {0x0378, 0x0378},    {0x1FFFE, 0x1FFFF}, {0xE0000, 0xE01EF}, {0xF0000, 0xF0100},
      {0x10FFFD, 0x10FFFF}};
  for (const auto& [first, last] : ranges) {
    for (char32_t code = first; code <= last; ++code) {
      BOOST_TEST_CONTEXT("U+" << std::hex << static_cast<unsigned>(code)) {
        BOOST_TEST(clean(join({"a", utf8(code), "b"})) == join({"a", kBad, "b"}));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(emoji_sequences_fall_apart_into_plain_characters) {
  BOOST_TEST(clean("⚠\uFE0F") == "⚠" + kBad);
  BOOST_TEST(clean("1\uFE0F\u20E3") == "1" + kBad + "\u20E3");
  BOOST_TEST(clean("a\u200Db") == "a" + kBad + "b");
}

BOOST_AUTO_TEST_CASE(bad_utf8_is_replaced_byte_by_byte) {
  BOOST_TEST(clean("a\xFFz") == "a" + kBad + "z");
  BOOST_TEST(clean("\xC0\xAF") == repeat(kBad, 2));          // overlong '/'
  BOOST_TEST(clean("\xE0\x80\xAF") == repeat(kBad, 3));      // overlong '/'
  BOOST_TEST(clean("\xC0\x9B") == repeat(kBad, 2));          // overlong ESC
  BOOST_TEST(clean("\xED\xA0\x80") == repeat(kBad, 3));      // a surrogate
  BOOST_TEST(clean("\xF4\x90\x80\x80") == repeat(kBad, 4));  // above U+10FFFF
  BOOST_TEST(clean("\xE3\x81") == repeat(kBad, 2));          // cut short
  BOOST_TEST(clean("\xE3\x81"s + "a") == repeat(kBad, 2) + "a");
  BOOST_TEST(clean("\xE3\xE3\x81\x82") == kBad + "あ");
}

BOOST_AUTO_TEST_CASE(decomposed_text_is_composed) {
  BOOST_TEST(clean("か\u3099は\u309A") == "がぱ");
  BOOST_TEST(clean("\u1112\u1161\u11AB\u1100\u1173\u11AF") == "한글");
  BOOST_TEST(clean("하\u11AB") == "한");
  BOOST_TEST(clean("e\u0301\u212B\u2126") == "éÅΩ");
  BOOST_TEST(!is_clean("か\u3099"));
}

BOOST_AUTO_TEST_CASE(at_most_four_marks_stay_on_a_base) {
  const std::string marks = repeat("\u0335", 40);
  const std::string four = repeat("\u0335", 4);
  BOOST_TEST(clean(join({"x", marks, "y", marks})) == join({"x", four, "y", four}));
  BOOST_TEST(clean("q\u0323\u0307\u0323\u0307") == "q\u0323\u0323\u0307\u0307");
  BOOST_TEST(is_clean("q\u0335\u0335\u0335\u0335"));
  BOOST_TEST(!is_clean("q\u0335\u0335\u0335\u0335\u0335"));
}

BOOST_AUTO_TEST_CASE(a_mark_without_a_base_is_replaced) {
  BOOST_TEST(clean("\u0301x") == kBad + "x");
  BOOST_TEST(clean("x\n\u0301\u0302y") == "x\n" + kBad + "\u0302y");
  BOOST_TEST(clean("x\r\u0301") == "x\n" + kBad);
  BOOST_TEST(clean("\t\u0335") == "    \u0335");
}

// U+1B3A is a mark, but it composes with U+1B35 once the marks between them are dropped.
BOOST_AUTO_TEST_CASE(neighbours_left_by_dropped_marks_are_composed) {
  const std::string once = clean("x\u20DD\u20DD\u20DD\u1B3A\u20DD\u1B35");
  BOOST_TEST(once == "x\u20DD\u20DD\u20DD\u1B3B");
  BOOST_TEST(clean(once) == once);
}

BOOST_AUTO_TEST_CASE(every_character_is_kept_in_nfc_or_replaced) {
  for (char32_t code = 0x80; code <= 0x10FFFF; ++code) {
    if (is_surrogate(code)) continue;
    const std::string source = join({"a", utf8(code), "z"});
    const std::string out = clean(source);
    const std::string want = is_allowed(code) ? nfc(source) : join({"a", kBad, "z"});
    if (out == want && clean(out) == out && keeps_promise(out)) continue;
    BOOST_TEST_CONTEXT("U+" << std::hex << static_cast<unsigned>(code)) {
      BOOST_TEST(out == want);
      BOOST_TEST(clean(out) == out);
      BOOST_TEST(keeps_promise(out));
    }
  }
}

// Both halves of all compositions, alone and after a base.
BOOST_AUTO_TEST_CASE(every_composable_pair_is_composed) {
  int pairs = 0;
  for (char32_t code = 0x80; code <= 0x10FFFF; ++code) {
    ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
    if (is_surrogate(code) || uc_canonical_decomposition(code, parts) != 2) continue;
    ++pairs;
    const std::string source = join({"a", utf8(parts[0]), utf8(parts[1])});
    BOOST_TEST(clean(source) == nfc(source));
  }
  BOOST_TEST(pairs > 11'000);
}

BOOST_AUTO_TEST_CASE(a_very_long_line_is_cleaned_whole) {
  const std::string ascii(100'000, 'x');
  BOOST_TEST((clean(ascii) == ascii));
  const std::string wide = repeat("漢", 33'000);
  BOOST_TEST((clean(wide) == wide));
  BOOST_TEST((clean(repeat("\x1B", 100'000)) == repeat(kBad, 100'000)));
  BOOST_TEST((clean(join({"x", repeat("\u0335", 50'000)})) == "x\u0335\u0335\u0335\u0335"));
}

BOOST_AUTO_TEST_CASE(any_bytes_come_out_as_promised_and_stay) {
  const std::vector<std::string> pieces = {
      "a",      " ",      "\n",     "\r",     "\t",     "\x1B",   "\x9B",   "\xC2\x9B",
      "か",     "\u3099", "\u0301", "\u0323", "\u0335", "\u20DD", "\u1112", "\u1161",
      "\u11AB", "하",     "한",     "\u1B3A", "\u1B35", "\u0CC6", "\u202E", "\u200B",
      "\uFE0F", "\xED",   "\xA0",   "\x80",   "\xF0",   "\u0F73", "\u0344", "\u2126"};
  std::mt19937 random(20221);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes;
    for (auto n = random() % 24; n > 0; --n) bytes += pieces[random() % pieces.size()];
    const std::string out = clean(bytes);
    if (keeps_promise(out) && clean(out) == out && nfc(out) == out &&
        is_clean(bytes) == (out == bytes)) {
      continue;
    }
    BOOST_TEST_CONTEXT("bytes " << bytes) {
      BOOST_TEST(keeps_promise(out));
      BOOST_TEST(clean(out) == out);
      BOOST_TEST(nfc(out) == out);
      BOOST_TEST(is_clean(bytes) == (out == bytes));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace mockexam::text
