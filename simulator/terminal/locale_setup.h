#pragma once

namespace mockexam::terminal {

enum class LocaleResult {
  Utf8,      // the user's locale is UTF-8
  FellBack,  // it is not, or is not installed; characters are taken as C.UTF-8: say so once
  NoUtf8,    // no UTF-8 locale at all: only plain mode with ASCII is safe
};

// Sets the process's locale from the environment, before the first text is shown. Numbers keep a
// point as decimal mark whatever the locale says (LC_NUMERIC stays "C"), because files and JSON are
// written with it.
[[nodiscard]] LocaleResult setup_locale();

}  // namespace mockexam::terminal
