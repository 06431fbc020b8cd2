#pragma once

#include <string>
#include <string_view>

namespace mockexam::cli {

// The tag of the language a locale is in: "ja" for "ja_JP.UTF-8", "zh-Hans" for "zh_CN"; "en" for
// locales without one ("C", "C.UTF-8", "POSIX").
[[nodiscard]] std::string language_of_locale(std::string_view locale);

// A tag as gettext looks for it: "zh_CN" for "zh-Hans", "pt_BR" for "pt-BR".
[[nodiscard]] std::string gettext_language(std::string_view tag);

// The language of the screens: `wanted` (a tag), or when that is empty the process's locale.
[[nodiscard]] std::string screen_language(const std::string& wanted);

}  // namespace mockexam::cli
