#pragma once

#include <fmt/format.h>

#include <string>

namespace mockexam::ui {

// Every text a person reads on a screen goes through one of these, so that it can be translated;
// `msgid` is the English text. Counts go through tr_n, because languages count differently.
[[nodiscard]] const char* tr(const char* msgid);
[[nodiscard]] const char* tr_n(const char* singular, const char* plural, unsigned long n);

// Marks a text for the extraction of translations where it is only stored; tr shows it later.
[[nodiscard]] constexpr const char* tr_mark(const char* msgid) {
  return msgid;
}

// The text with its {} filled in. A translation with wrong places falls back to English.
[[nodiscard]] std::string tr_format(const char* msgid, const char* translated,
                                    fmt::format_args args);

template <typename... Args>
[[nodiscard]] std::string tr_fmt(const char* msgid, const Args&... args) {
  return tr_format(msgid, tr(msgid), fmt::make_format_args(args...));
}
template <typename... Args>
[[nodiscard]] std::string tr_fmt_n(const char* singular, const char* plural, unsigned long n,
                                   const Args&... args) {
  return tr_format(n == 1 ? singular : plural, tr_n(singular, plural, n),
                   fmt::make_format_args(args...));
}

// Chooses the language of the screens for this process: the catalogue in `folder` for the locale
// or for `language` when that is not empty. Called once, before the first text.
void set_up_translation(const char* folder, const std::string& language);

}  // namespace mockexam::ui
