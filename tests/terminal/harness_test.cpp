#include <boost/test/unit_test.hpp>

#include "tests/support/key_notation.h"
#include "tests/support/mode_scanner.h"
#include "tests/support/pty_checks.h"

// The tools of the other tests: what they would not notice if these were wrong.
namespace mockexam::tests {

BOOST_AUTO_TEST_SUITE(harness)

BOOST_AUTO_TEST_CASE(keys_are_written_as_names) {
  BOOST_TEST(key_bytes("ab<Enter>") == "ab\r");
  BOOST_TEST(key_bytes("<C-c><A-x><lt>") == "\x03\x1bx<");
  BOOST_TEST(key_bytes("<Up>") == "\x1b[A");
  BOOST_TEST(key_bytes("<Up><F1>", true) == "\x1bOA\x1bOP");
  BOOST_TEST(key_bytes("1 < 2 <nothing> <") == "1 < 2 <nothing> <");
}

BOOST_AUTO_TEST_CASE(modes_are_found_however_the_output_is_cut) {
  const std::string output = "x\x1b[?1049;2004h\x1b[?25l\x1b[?1h\x1b=\x1b[1m\x1b[?1000h";
  for (std::size_t cut = 0; cut <= output.size(); ++cut) {
    ModeScanner scanner;
    scanner.feed(output.substr(0, cut));
    scanner.feed(output.substr(cut));
    const TerminalModes all = {.alternate_screen = true,
                               .cursor_visible = false,
                               .bracketed_paste = true,
                               .application_cursor = true,
                               .application_keypad = true,
                               .mouse = true};
    BOOST_TEST((scanner.modes() == all));
    scanner.feed("\x1b[?1049l\x1b[?2004l\x1b[?25h\x1b[?1l\x1b>\x1b[?1000l");
    BOOST_TEST((scanner.modes() == TerminalModes{}));
  }
}

BOOST_AUTO_TEST_CASE(a_terminal_left_in_disorder_is_noticed) {
  Pty pty({"sh", "-c", "stty raw -echo; printf '\\033[?1049h\\033[?25l\\033[?2004h'; exit 3"});
  BOOST_REQUIRE(pty.wait_for_exit());
  BOOST_TEST(pty.exit_code().value_or(-1) == 3);
  const std::string left = pty.not_restored();
  for (const char* what : {"local modes", "alternate screen", "cursor hidden", "bracketed paste"}) {
    BOOST_TEST(left.find(what) != std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(text_attributes_and_cursor_are_seen) {
  Pty pty({"sh", "-c", "printf '日本 \\033[1;7;38;5;208mbold\\033[m'; read line"},
          {.rows = 5, .columns = 20, .environment = {}, .folder = {}});
  require_text(pty, "日本 bold");
  BOOST_TEST((pty.screen().find("bold") == ScreenPoint{0, 5}));
  BOOST_TEST((pty.screen().cursor() == ScreenPoint{0, 9}));
  const ScreenCell cell = pty.screen().cell(0, 5);
  BOOST_TEST(cell.bold);
  BOOST_TEST(cell.reverse);
  BOOST_TEST(cell.foreground == 208);
  BOOST_TEST(cell.background == ScreenCell::kDefault);
  BOOST_TEST(pty.screen().cell(0, 0).width == 2);
  BOOST_TEST(pty.screen().cell(0, 1).width == 0);
  BOOST_TEST(pty.screen().any_colour());
}

BOOST_AUTO_TEST_CASE(a_program_gets_its_own_environment_and_folder) {
  Pty pty({"sh", "-c", "pwd; echo $TERM,$LANG,$EXTRA,${HOME-none}; tput -Tvt100 lines; stty size"},
          {.rows = 11, .columns = 44, .environment = {"EXTRA=1", "HOME"}, .folder = "/"});
  require_exit(pty, 0);
  BOOST_TEST(pty.has("xterm-256color,C.UTF-8,1,none"));
  BOOST_TEST(pty.has("11 44"));
  BOOST_TEST(pty.screen().row(0) == "/");
}

BOOST_AUTO_TEST_CASE(a_program_that_does_not_start_is_told_from_one_that_fails) {
  Pty pty({"/no/such/program"});
  BOOST_REQUIRE(pty.wait_for_exit());
  BOOST_TEST(pty.exit_code().value_or(-1) == 127);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::tests
