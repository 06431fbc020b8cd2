#pragma once

#include <boost/test/unit_test.hpp>
#include <string_view>

#include "tests/support/pty.h"

namespace mockexam::tests {

// The checks most tests of a whole program are made of; a failure shows the screen.

inline void require_text(Pty& pty, std::string_view text) {
  const bool came = pty.wait_for(text);  // before the message, which shows the screen then
  BOOST_REQUIRE_MESSAGE(came, "'" << text << "' never came:\n" << pty.screen().text());
}

// It ended by itself with `code` and left the terminal as it found it.
inline void require_exit(Pty& pty, int code) {
  const bool ended = pty.wait_for_exit();
  BOOST_REQUIRE_MESSAGE(ended, "did not end:\n" << pty.screen().text());
  BOOST_TEST(pty.exit_code().value_or(-1) == code);
  BOOST_TEST(pty.not_restored() == "");
}

// A signal killed it, and it left the terminal as it found it.
inline void require_killed(Pty& pty, int signal) {
  const bool ended = pty.wait_for_exit();
  BOOST_REQUIRE_MESSAGE(ended, "did not end:\n" << pty.screen().text());
  BOOST_TEST(pty.killed_by().value_or(0) == signal);
  BOOST_TEST(pty.not_restored() == "");
}

}  // namespace mockexam::tests
