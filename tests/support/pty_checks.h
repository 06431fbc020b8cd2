#pragma once

#include <boost/test/unit_test.hpp>
#include <string_view>

#include "tests/support/pty.h"

namespace mockexam::tests {

// The checks most tests of a whole program are made of; a failure shows the screen. (A message is
// put together before its condition is looked at, so the waiting is done before both.)

inline void require_text(Pty& pty, std::string_view text) {
  const bool came = pty.wait_for(text);
  BOOST_REQUIRE_MESSAGE(came, "'" << text << "' never came:\n" << pty.screen().text());
}

inline void require_end(Pty& pty) {
  const bool ended = pty.wait_for_exit();
  BOOST_REQUIRE_MESSAGE(ended, "did not end:\n" << pty.screen().text());
}

// It ended by itself with `code` and left the terminal as it found it.
inline void require_exit(Pty& pty, int code) {
  require_end(pty);
  BOOST_TEST(pty.exit_code().value_or(-1) == code);
  BOOST_TEST(pty.not_restored() == "");
}

// A signal killed it, and it left the terminal as it found it.
inline void require_killed(Pty& pty, int signal) {
  require_end(pty);
  BOOST_TEST(pty.killed_by().value_or(0) == signal);
  BOOST_TEST(pty.not_restored() == "");
}

}  // namespace mockexam::tests
