#include <boost/test/unit_test.hpp>
#include <utility>

#include "tests/terminal/sample.h"

// What is on the screen, and what is written when nothing is to do.
namespace mockexam::terminal {

using tests::require_text;

BOOST_AUTO_TEST_SUITE(painting)

BOOST_AUTO_TEST_CASE(the_cursor_rests_on_the_focus) {
  StartedSample sample;
  BOOST_TEST(sample.pty.wait_until([&] {
    return sample.pty.screen().cursor() == tests::ScreenPoint{6, 2};
  }));
  sample.pty.send("<Down><Down>");
  BOOST_TEST(sample.pty.wait_until([&] {
    return sample.pty.screen().cursor() == tests::ScreenPoint{8, 2};
  }));
  BOOST_TEST(sample.pty.modes().cursor_visible);
}

BOOST_AUTO_TEST_CASE(it_follows_the_size_of_the_window) {
  StartedSample sample;
  const std::pair<int, int> sizes[] = {{10, 40}, {60, 200}, {1, 1}, {2, 300}, {24, 80}};
  for (const auto& [rows, columns] : sizes) {
    sample.pty.resize(rows, columns);
    if (columns >= 40 && rows >= 10) {
      require_text(sample.pty, "size " + std::to_string(rows) + "x" + std::to_string(columns));
      const tests::ScreenPoint corner{rows - 1, columns - 6};
      BOOST_TEST(
          sample.pty.wait_until([&] { return sample.pty.screen().find(kPageIsWhole) == corner; }));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_storm_of_resizes_ends_in_the_last_size) {
  StartedSample sample;
  for (int i = 0; i < 100; ++i) sample.pty.resize(1 + i * 37 % 60, 1 + i * 53 % 200);
  sample.pty.resize(30, 100);
  require_text(sample.pty, "size 30x100");
  BOOST_TEST(sample.pty.wait_until([&] {
    return sample.pty.screen().find(kPageIsWhole) == tests::ScreenPoint{29, 94};
  }));
  sample.pty.send("z");
  require_text(sample.pty, "typed [z]");
}

BOOST_AUTO_TEST_CASE(control_l_paints_all_again_and_is_no_key_of_the_program) {
  StartedSample sample;
  const std::size_t before = sample.pty.output().size();
  sample.pty.send("<C-l>");
  BOOST_TEST(sample.pty.wait_until(
      [&] { return sample.pty.output().find("size 24x80", before) != std::string::npos; }));
  sample.pty.send("z");
  require_text(sample.pty, "keys 1 ");
}

BOOST_AUTO_TEST_CASE(a_key_changes_what_changed_and_no_more) {
  StartedSample sample;
  sample.pty.send("a");
  require_text(sample.pty, "keys 1 ");
  sample.pty.send("b");
  const std::size_t before = sample.pty.output().size();
  require_text(sample.pty, "typed [ab]");
  BOOST_TEST(sample.pty.output().size() - before < 100U);
}

BOOST_AUTO_TEST_CASE(without_events_it_neither_wakes_up_nor_writes) {
  StartedSample sample;
  tests::ProcessUsage before = sample.pty.usage();
  // The rest of the first paint: until two looks find it asleep and the same.
  BOOST_REQUIRE(sample.pty.wait_until([&] {
    const tests::ProcessUsage last = std::exchange(before, sample.pty.usage());
    return tests::process_state(sample.pty.pid()) == 'S' && before.wake_ups == last.wake_ups &&
           before.bytes_written == last.bytes_written;
  }));
  sample.pty.watch(std::chrono::milliseconds(500));
  const tests::ProcessUsage after = sample.pty.usage();
  BOOST_TEST(after.wake_ups == before.wake_ups);
  BOOST_TEST(after.bytes_written == before.bytes_written);
  BOOST_TEST(after.bytes_written > 0);
  BOOST_TEST(after.resident_kb > 0);
  BOOST_TEST(after.cpu_seconds > 0);
}

BOOST_AUTO_TEST_CASE(a_tick_that_changes_nothing_writes_nothing) {
  StartedSample sample({"SAMPLE_TICK=5"});
  const auto wait_for_turns = [&] {
    const long wake_ups = sample.pty.usage().wake_ups;
    return sample.pty.wait_until([&] { return sample.pty.usage().wake_ups > wake_ups + 10; });
  };
  BOOST_REQUIRE(wait_for_turns());  // the rest of the first paint
  const long written = sample.pty.usage().bytes_written;
  BOOST_REQUIRE(wait_for_turns());
  BOOST_TEST(sample.pty.usage().bytes_written == written);
  sample.pty.send("T");
  require_text(sample.pty, "ticks ");
  BOOST_TEST(sample.pty.wait_until([&] { return !sample.pty.has("ticks 0"); }));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::terminal
