#include "simulator/cli/language.h"

#include <algorithm>
#include <clocale>

namespace mockexam::cli {

std::string language_of_locale(std::string_view locale) {
  const std::string_view name = locale.substr(0, locale.find_first_of(".@"));
  const std::string_view language = name.substr(0, name.find('_'));
  if (language.empty() || language == "C" || language == "POSIX") return "en";
  if (language == "zh") {
    const bool traditional = name == "zh_TW" || name == "zh_HK" || name == "zh_MO";
    return traditional ? "zh-Hant" : "zh-Hans";
  }
  return std::string(language);
}

std::string gettext_language(std::string_view tag) {
  if (tag == "zh-Hans") return "zh_CN";
  if (tag == "zh-Hant") return "zh_TW";
  std::string name(tag);
  std::ranges::replace(name, '-', '_');
  return name;
}

std::string screen_language(const std::string& wanted) {
  if (!wanted.empty()) return wanted;
  const char* locale = std::setlocale(LC_MESSAGES, nullptr);
  return language_of_locale(locale == nullptr ? "" : locale);
}

}  // namespace mockexam::cli
