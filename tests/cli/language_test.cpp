#include "simulator/cli/language.h"

#include <boost/test/unit_test.hpp>

using mockexam::cli::gettext_language;
using mockexam::cli::language_of_locale;

BOOST_AUTO_TEST_SUITE(languages)

BOOST_AUTO_TEST_CASE(a_locale_without_a_language_is_english) {
  for (const char* locale : {"", "C", "POSIX", "C.UTF-8", "C.utf8"}) {
    BOOST_TEST(language_of_locale(locale) == "en");
  }
}

BOOST_AUTO_TEST_CASE(a_locale_begins_with_its_language) {
  BOOST_TEST(language_of_locale("ja_JP.UTF-8") == "ja");
  BOOST_TEST(language_of_locale("ko") == "ko");
  BOOST_TEST(language_of_locale("de_DE@euro") == "de");
  BOOST_TEST(language_of_locale("ast_ES.UTF-8") == "ast");
}

BOOST_AUTO_TEST_CASE(chinese_is_told_apart_by_its_script) {
  BOOST_TEST(language_of_locale("zh_CN.UTF-8") == "zh-Hans");
  BOOST_TEST(language_of_locale("zh_SG") == "zh-Hans");
  BOOST_TEST(language_of_locale("zh_TW.UTF-8") == "zh-Hant");
  BOOST_TEST(language_of_locale("zh_HK") == "zh-Hant");
}

BOOST_AUTO_TEST_CASE(gettext_knows_chinese_by_country) {
  BOOST_TEST(gettext_language("zh-Hans") == "zh_CN");
  BOOST_TEST(gettext_language("zh-Hant") == "zh_TW");
  BOOST_TEST(gettext_language("ja") == "ja");
  BOOST_TEST(gettext_language("pt-BR") == "pt_BR");
  BOOST_TEST(gettext_language("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
