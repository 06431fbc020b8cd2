#include <boost/test/unit_test.hpp>

#include "tests/terminal/sample.h"

// How the program comes up in different environments, and how it leaves.
namespace mockexam::terminal {

using tests::require_exit;
using tests::require_text;

BOOST_AUTO_TEST_SUITE(start)

BOOST_AUTO_TEST_CASE(it_runs_on_the_alternate_screen_and_gives_the_terminal_back) {
  StartedSample sample;
  BOOST_TEST(sample.pty.has("mode fixed256 entry xterm-256color locale utf8"));
  BOOST_TEST(sample.pty.modes().alternate_screen);
  BOOST_TEST(sample.pty.modes().bracketed_paste);
  BOOST_TEST(sample.pty.modes().cursor_visible);
  BOOST_TEST(!sample.pty.modes().mouse);
  BOOST_TEST(sample.pty.not_restored().find("local modes") != std::string::npos);
  sample.pty.send("q");
  require_exit(sample.pty, 0);
  BOOST_TEST(!sample.pty.has(kPageIsWhole));
}

BOOST_AUTO_TEST_CASE(an_exception_leaves_the_terminal_first) {
  StartedSample sample;
  sample.pty.send("E");
  require_exit(sample.pty, 1);
  BOOST_TEST(sample.pty.has("error: thrown on purpose"));
}

BOOST_AUTO_TEST_CASE(roles_have_fixed_colours_where_there_are_256) {
  StartedSample sample;
  const auto cell = [&](int row) { return sample.pty.screen().cell(row, 2); };
  BOOST_TEST(cell(6).foreground == tests::ScreenCell::kDefault);
  BOOST_TEST(cell(6).background == tests::ScreenCell::kDefault);
  BOOST_TEST(cell(7).bold);
  BOOST_TEST(cell(8).foreground == 231);
  BOOST_TEST(cell(8).background == 24);
  BOOST_TEST(cell(9).foreground == 16);
  BOOST_TEST(cell(9).background == 220);
  BOOST_TEST(sample.pty.screen().cell(0, 79).background == 24);
  BOOST_TEST(sample.pty.output().find("\x1b[0;2mStruck") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_color_leaves_attributes_only) {
  StartedSample sample({"NO_COLOR=1"});
  BOOST_TEST(sample.pty.has("mode mono entry xterm-256color"));
  BOOST_TEST(!sample.pty.screen().any_colour());
  BOOST_TEST(sample.pty.screen().cell(0, 79).reverse);
  BOOST_TEST(sample.pty.screen().cell(9, 2).bold);
  BOOST_TEST(sample.pty.output().find("\x1b[38;5") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_empty_no_color_is_none) {
  StartedSample sample({"NO_COLOR="});
  BOOST_TEST(sample.pty.has("mode fixed256"));
}

BOOST_AUTO_TEST_CASE(the_option_beats_no_color) {
  StartedSample always({"NO_COLOR=1"}, {"--color=always"});
  BOOST_TEST(always.pty.has("mode fixed256"));
  StartedSample never({}, {"--color=never"});
  BOOST_TEST(never.pty.has("mode mono"));
  BOOST_TEST(!never.pty.screen().any_colour());
}

BOOST_AUTO_TEST_CASE(terminals_that_terminfo_does_not_know_work_all_the_same) {
  StartedSample kitty({"TERM=xterm-no-such-terminal"});
  BOOST_TEST(kitty.pty.has("mode fixed256 entry xterm-256color"));
  StartedSample unknown({"TERM=no-such-terminal"});
  BOOST_TEST(unknown.pty.has("mode mono entry vt100"));
}

BOOST_AUTO_TEST_CASE(old_terminals_work_and_are_given_back) {
  for (const char* term : {"vt100", "linux", "xterm", "screen", "rxvt"}) {
    BOOST_TEST_CONTEXT(term) {
      StartedSample sample({std::string("TERM=") + term});
      BOOST_TEST(sample.pty.has(term == std::string("vt100") ? "mode mono" : "mode eight"));
      BOOST_TEST(sample.pty.screen().cell(0, 40).reverse);
      sample.pty.send("<Down>q");
      require_exit(sample.pty, 0);
    }
  }
}

BOOST_AUTO_TEST_CASE(without_a_full_screen_no_escape_is_ever_written) {
  for (const char* term : {"TERM=dumb", "TERM", "TERM=", "TERM=../xterm"}) {
    BOOST_TEST_CONTEXT(term) {
      Sample sample({term});
      require_text(sample.pty, "plain mode");
      sample.pty.send("hello<Enter>");
      require_text(sample.pty, "line [hello]");
      sample.pty.send("<C-d>");
      require_exit(sample.pty, 0);
      BOOST_TEST(sample.pty.output().find('\x1b') == std::string::npos);
    }
  }
}

BOOST_AUTO_TEST_CASE(lines_and_columns_from_the_environment_do_not_count) {
  StartedSample sample({"COLUMNS=99999", "LINES=-1"});
  BOOST_TEST(sample.pty.has("size 24x80"));
  BOOST_TEST((sample.pty.screen().find(kPageIsWhole) == tests::ScreenPoint{23, 74}));
}

BOOST_AUTO_TEST_CASE(a_terminal_without_a_size_counts_as_24x80) {
  tests::Pty pty({"sh", "-c", "stty rows 0 cols 0; exec \"$0\"", SAMPLE_PROGRAM});
  require_text(pty, kPageIsWhole);
  BOOST_TEST(pty.has("size 24x80"));
}

BOOST_AUTO_TEST_CASE(east_asian_text_stands_where_it_should) {
  constexpr const char* kText = "日本語のテスト、한국어、中文。";
  for (const char* locale : {"LANG=C.UTF-8", "LC_ALL=C", "LC_ALL=no_SUCH", "LANG"}) {
    BOOST_TEST_CONTEXT(locale) {
      StartedSample sample({locale});
      BOOST_TEST((sample.pty.screen().find(kText) == tests::ScreenPoint{4, 0}));
      BOOST_TEST(sample.pty.screen().cell(4, 0).width == 2);
      BOOST_TEST(sample.pty.has(locale == std::string("LANG=C.UTF-8") ? "locale utf8"
                                                                      : "locale fell back"));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::terminal
