#include "simulator/terminal/key_folding.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <string_view>

namespace mockexam::terminal {

BOOST_AUTO_TEST_SUITE(key_folding)

BOOST_AUTO_TEST_CASE(the_korean_layout_lies_on_the_rows_of_the_keyboard) {
  constexpr std::u32string_view kKeys = U"qwertyuiopasdfghjklzxcvbnm";
  constexpr std::u32string_view kLetters = U"ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ";
  constexpr std::u32string_view kShiftedKeys = U"QWERTOP";
  constexpr std::u32string_view kShiftedLetters = U"ㅃㅉㄸㄲㅆㅒㅖ";
  BOOST_REQUIRE(kKeys.size() == kLetters.size());
  for (std::size_t i = 0; i < kKeys.size(); ++i) {
    BOOST_TEST((fold_to_ascii_key(kLetters[i]) == kKeys[i]));
  }
  for (std::size_t i = 0; i < kShiftedKeys.size(); ++i) {
    BOOST_TEST((fold_to_ascii_key(kShiftedLetters[i]) == kShiftedKeys[i]));
  }
}

BOOST_AUTO_TEST_CASE(full_width_forms_cover_printable_ascii) {
  std::set<char32_t> keys;
  for (char32_t c = 0xff01; c <= 0xff5e; ++c) keys.insert(fold_to_ascii_key(c));
  keys.insert(fold_to_ascii_key(U'　'));
  BOOST_TEST(keys.size() == 95U);
  BOOST_TEST(static_cast<unsigned>(*keys.begin()) == 0x20U);
  BOOST_TEST(static_cast<unsigned>(*keys.rbegin()) == 0x7eU);
  BOOST_TEST((fold_to_ascii_key(U'Ａ') == U'A'));
}

BOOST_AUTO_TEST_CASE(everything_else_stays_as_it_is) {
  unsigned folded = 0;
  for (char32_t c = 0; c <= 0x10ffff; ++c) {
    const char32_t key = fold_to_ascii_key(c);
    if (key == c) continue;
    ++folded;
    BOOST_REQUIRE(key >= 0x20 && key < 0x7f);
  }
  BOOST_TEST(folded == 94U + 33U + 8U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::terminal
