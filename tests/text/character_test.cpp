#include "questionbanks/text/character.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

namespace mockexam::text {
namespace {

std::string utf8(char32_t code) {
  std::string out;
  append(out, code);
  return out;
}

BOOST_AUTO_TEST_SUITE(character)

BOOST_AUTO_TEST_CASE(every_scalar_value_survives_encoding_and_decoding) {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const std::string bytes = utf8(code);
    const Character read = first_character(bytes + "x");
    if (read.code == code && read.bytes == bytes.size()) continue;
    BOOST_TEST(static_cast<unsigned>(read.code) == static_cast<unsigned>(code));
  }
}

BOOST_AUTO_TEST_CASE(a_byte_that_begins_no_character_is_a_replacement_of_one_byte) {
  const Character bad;
  for (const std::string_view bytes :
       {"\x80", "\xBF", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF", "\xED\xA0\x80",
        "\xED\xBF\xBF", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\xFF", "\xE3\x81", "\xE3x",
        "\xF0\x9F\x98"}) {
    BOOST_TEST((first_character(bytes) == bad));
  }
}

BOOST_AUTO_TEST_CASE(width_counts_terminal_cells) {
  for (const char32_t code : {U'a', U' ', U'é', U'→', U'…', U'“', U'─', U'ｱ'}) {
    BOOST_TEST(width(code) == 1);
  }
  for (const char32_t code : {U'か', U'漢', U'한', U'，', U'　', U'Ａ', U'𠮷'}) {
    BOOST_TEST(width(code) == 2);
  }
  for (const char32_t code : {U'\u0301', U'\u3099', U'\u20DD'}) BOOST_TEST(width(code) == 0);
  for (const char32_t code : {U'\0', U'\n', U'\u001B', U'\u007F', U'\u009B'}) {
    BOOST_TEST(width(code) == -1);
  }
}

BOOST_AUTO_TEST_CASE(a_line_feed_joins_japanese_and_chinese_only) {
  BOOST_TEST(joins_without_blank(U'る', U'企'));
  BOOST_TEST(joins_without_blank(U'。', U'企'));
  BOOST_TEST(joins_without_blank(U'。', U'S'));
  BOOST_TEST(joins_without_blank(U'3', U'「'));
  BOOST_TEST(!joins_without_blank(U'.', U'S'));
  BOOST_TEST(!joins_without_blank(U'3', U'に'));
  BOOST_TEST(!joins_without_blank(U'에', U'데'));
  BOOST_TEST(!joins_without_blank(U'다', U'漢'));
  BOOST_TEST(!joins_without_blank(U'“', U'a'));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace mockexam::text
