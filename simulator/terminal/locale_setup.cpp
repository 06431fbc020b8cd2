#include "simulator/terminal/locale_setup.h"

#include <langinfo.h>

#include <clocale>
#include <cstring>
#include <initializer_list>

namespace mockexam::terminal {

namespace {

bool characters_are_utf8() {
  return std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

bool set_utf8_characters() {
  for (const char* name : {"C.UTF-8", "C.utf8", "en_US.UTF-8"}) {
    if (std::setlocale(LC_CTYPE, name) != nullptr && characters_are_utf8()) return true;
  }
  return false;
}

}  // namespace

LocaleResult setup_locale() {
  std::setlocale(LC_ALL, "");
  std::setlocale(LC_NUMERIC, "C");
  if (characters_are_utf8()) return LocaleResult::Utf8;
  return set_utf8_characters() ? LocaleResult::FellBack : LocaleResult::NoUtf8;
}

}  // namespace mockexam::terminal
