#include "simulator/terminal/capabilities.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace mockexam::terminal {

namespace {

TerminalFacts facts(const std::string& term, std::optional<int> colours) {
  return {.term = term,
          .no_color = false,
          .input_is_terminal = true,
          .output_is_terminal = true,
          .colours = colours};
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += name + " ";
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(capabilities)

BOOST_AUTO_TEST_CASE(the_number_of_colours_decides) {
  const auto mode = [](int colours) {
    return choose_mode(facts("some", colours), ColourChoice::Auto);
  };
  BOOST_TEST((mode(0) == Mode::Mono));
  BOOST_TEST((mode(2) == Mode::Mono));
  BOOST_TEST((mode(8) == Mode::Eight));
  BOOST_TEST((mode(16) == Mode::Eight));
  BOOST_TEST((mode(88) == Mode::Eight));
  BOOST_TEST((mode(256) == Mode::Fixed256));
  BOOST_TEST((mode(0x1000000) == Mode::Eight));
}

BOOST_AUTO_TEST_CASE(plain_unless_both_ends_are_a_terminal_that_can_move_its_cursor) {
  TerminalFacts one = facts("xterm", 256);
  one.input_is_terminal = false;
  BOOST_TEST((choose_mode(one, ColourChoice::Always) == Mode::Plain));
  one = facts("xterm", 256);
  one.output_is_terminal = false;
  BOOST_TEST((choose_mode(one, ColourChoice::Always) == Mode::Plain));
  for (const char* term : {"", "dumb", "../etc/passwd", "a b", ".hidden"}) {
    BOOST_TEST((choose_mode(facts(term, 256), ColourChoice::Always) == Mode::Plain));
  }
  BOOST_TEST((choose_mode(facts("xterm", std::nullopt), ColourChoice::Always) == Mode::Plain));
}

BOOST_AUTO_TEST_CASE(the_option_beats_no_color_which_beats_terminfo) {
  TerminalFacts one = facts("xterm", 256);
  BOOST_TEST((choose_mode(one, ColourChoice::Never) == Mode::Mono));
  one.no_color = true;
  BOOST_TEST((choose_mode(one, ColourChoice::Auto) == Mode::Mono));
  BOOST_TEST((choose_mode(one, ColourChoice::Never) == Mode::Mono));
  BOOST_TEST((choose_mode(one, ColourChoice::Always) == Mode::Fixed256));
  one.colours = 0;
  BOOST_TEST((choose_mode(one, ColourChoice::Always) == Mode::Mono));
}

BOOST_AUTO_TEST_CASE(newer_terminals_are_taken_for_xterm_and_unknown_ones_for_vt100) {
  BOOST_TEST(joined(terminfo_names("xterm-kitty")) == "xterm-kitty xterm-256color xterm vt100 ");
  BOOST_TEST(joined(terminfo_names("tmux-256color")) ==
             "tmux-256color xterm-256color xterm vt100 ");
  for (const char* term : {"xterm-ghostty", "screen.xterm", "foot-extra", "alacritty", "wezterm"}) {
    BOOST_TEST(terminfo_names(term).size() == 4U);
  }
  BOOST_TEST(joined(terminfo_names("vt520")) == "vt520 vt100 ");
}

BOOST_AUTO_TEST_CASE(names_that_are_no_file_names_are_not_looked_up) {
  for (const std::string& term :
       {std::string(), std::string("dumb"), std::string("a/b"), std::string("a b"),
        std::string("a\x1b"), std::string("..x"), std::string(65, 'x'), std::string("日本")}) {
    BOOST_TEST(terminfo_names(term).empty());
  }
  BOOST_TEST(!terminfo_names(std::string(64, 'x')).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::terminal
