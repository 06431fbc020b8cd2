#include <unistd.h>

#include <clocale>
#include <cstdlib>
#include <string>

#include "simulator/cli/checkup.h"
#include "simulator/cli/full_screen.h"
#include "simulator/terminal/window_size.h"
#include "simulator/ui/screen.h"

namespace mockexam::cli {
namespace {

using terminal::LocaleResult;
using terminal::Mode;
using Verdict = Check::Verdict;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "not set" : "\"" + std::string(value) + "\"";
}

Check check_locale(const Context& context) {
  const char* characters = std::setlocale(LC_CTYPE, nullptr);
  Check check{"locale", characters == nullptr ? "" : characters, {}, {}};
  switch (context.locale) {
    case LocaleResult::Utf8:
      break;
    case LocaleResult::FellBack:
      check.verdict = Verdict::Note;
      check.value += " instead of a locale that is not UTF-8 or not installed: LC_ALL " +
                     variable("LC_ALL") + ", LC_CTYPE " + variable("LC_CTYPE") + ", LANG " +
                     variable("LANG");
      check.advice = "set LANG to one of the UTF-8 locales that locale -a lists";
      break;
    case LocaleResult::NoUtf8:
      check.verdict = Verdict::Wrong;
      check.advice = "install a UTF-8 locale; until then there is plain text only";
      break;
  }
  return check;
}

std::string mode_text(Mode mode) {
  switch (mode) {
    case Mode::Plain:
      return "lines of text";
    case Mode::Mono:
      return "full screen without colours";
    case Mode::Eight:
      return "full screen with 8 colours";
    case Mode::Fixed256:
      return "full screen with 256 colours";
  }
  return "";
}

Check check_mode(const Context& context) {
  const bool both = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
  const terminal::Terminal found = terminal::detect_terminal(context.options.colour);
  const Mode mode = terminal_for(context).mode;
  Check check{"terminal.mode", mode_text(mode), {}, {}};
  if (!found.terminfo_name.empty()) check.value += ", as " + found.terminfo_name;
  if (!both) {
    check.value += ", because input or output is no terminal";
  } else if (found.mode == Mode::Plain && found.term != "dumb") {
    check.verdict = Verdict::Wrong;
    check.advice = "set TERM to what the terminal is, for example xterm-256color";
  } else if (mode == Mode::Plain) {
    check.value += ", as asked for";
  }
  return check;
}

Check check_size() {
  if (isatty(STDOUT_FILENO) != 1) return {"terminal.size", "no terminal", {}, {}};
  const ui::Size size = terminal::window_size(STDOUT_FILENO, {0, 0});
  Check check{
      "terminal.size", std::to_string(size.columns) + "x" + std::to_string(size.rows), {}, {}};
  if (size.columns < ui::kSmallest.columns || size.rows < ui::kSmallest.rows) {
    check.verdict = Verdict::Wrong;
    check.advice = "make the window larger: " + std::to_string(ui::kSmallest.columns) + "x" +
                   std::to_string(ui::kSmallest.rows) + " is the least, 80x24 comfortable";
  }
  return check;
}

}  // namespace

void check_terminal(const Context& context, Checkup& checkup) {
  checkup.push_back(check_locale(context));
  checkup.push_back({"language", context.language, {}, {}});
  checkup.push_back({"terminal.TERM", variable("TERM"), {}, {}});
  checkup.push_back({"terminal.NO_COLOR", variable("NO_COLOR"), {}, {}});
  checkup.push_back(check_mode(context));
  checkup.push_back(check_size());
}

}  // namespace mockexam::cli
