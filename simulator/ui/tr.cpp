#include "simulator/ui/tr.h"

#include <libintl.h>

#include <cstdlib>

namespace mockexam::ui {

namespace {
constexpr const char* kDomain = "mockexam";
}

const char* tr(const char* msgid) {
  return dgettext(kDomain, msgid);
}

const char* tr_n(const char* singular, const char* plural, unsigned long n) {
  return dngettext(kDomain, singular, plural, n);
}

std::string tr_format(const char* msgid, const char* translated, fmt::format_args args) {
  try {
    return fmt::vformat(translated, args);
  } catch (const fmt::format_error&) {
    return fmt::vformat(msgid, args);
  }
}

void set_up_translation(const char* folder, const std::string& language) {
  if (!language.empty()) setenv("LANGUAGE", language.c_str(), 1);
  bindtextdomain(kDomain, folder);
  bind_textdomain_codeset(kDomain, "UTF-8");
}

}  // namespace mockexam::ui
