#include "simulator/terminal/line_input.h"

#include <signal.h>
#include <unistd.h>

#include <array>
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "simulator/terminal/clocks.h"

namespace mockexam::terminal {

namespace {

class Pipe {
 public:
  Pipe() {
    std::array<int, 2> ends{};
    BOOST_REQUIRE(pipe(ends.data()) == 0);
    reading_ = FileDescriptor(ends[0]);
    writing_ = FileDescriptor(ends[1]);
  }
  [[nodiscard]] int reading() const { return reading_.get(); }
  void write(std::string_view text) const {
    BOOST_REQUIRE(::write(writing_.get(), text.data(), text.size()) ==
                  static_cast<ssize_t>(text.size()));
  }
  void close() { writing_ = FileDescriptor(); }

 private:
  FileDescriptor reading_;
  FileDescriptor writing_;
};

// "[text]", "[text...]" when cut, or what else came.
std::string spell(const LineResult& result) {
  if (const auto* line = std::get_if<Line>(&result)) {
    return "[" + line->text + (line->cut ? "...]" : "]");
  }
  if (const auto* interrupted = std::get_if<Interrupted>(&result)) {
    return "signal " + std::to_string(interrupted->signal);
  }
  return std::holds_alternative<TimeOut>(result) ? "time out" : "end";
}

std::string read(LineInput& input) {
  return spell(input.read(std::nullopt));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(line_input)

BOOST_AUTO_TEST_CASE(lines_come_one_by_one_and_then_the_end) {
  Pipe pipe;
  LineInput input(pipe.reading());
  pipe.write("one\n\ntwo\r\n日本語\nlast");
  pipe.close();
  BOOST_TEST(read(input) == "[one]");
  BOOST_TEST(read(input) == "[]");
  BOOST_TEST(read(input) == "[two]");
  BOOST_TEST(read(input) == "[日本語]");
  BOOST_TEST(read(input) == "[last]");
  BOOST_TEST(read(input) == "end");
  BOOST_TEST(read(input) == "end");
}

BOOST_AUTO_TEST_CASE(no_input_is_the_end_at_once) {
  Pipe pipe;
  LineInput input(pipe.reading());
  pipe.close();
  BOOST_TEST(read(input) == "end");
}

BOOST_AUTO_TEST_CASE(a_long_line_is_cut_and_the_next_one_is_whole) {
  Pipe pipe;
  LineInput input(pipe.reading());
  const std::string full(LineInput::kLongestLine, 'x');
  pipe.write(full + "\n" + full + "y\r\nnext\n" + full + "z");
  pipe.close();
  BOOST_TEST(read(input) == "[" + full + "]");
  BOOST_TEST(read(input) == "[" + full + "...]");
  BOOST_TEST(read(input) == "[next]");
  BOOST_TEST(read(input) == "[" + full + "...]");
  BOOST_TEST(read(input) == "end");
}

BOOST_AUTO_TEST_CASE(a_deadline_ends_the_wait_and_keeps_what_was_typed) {
  Pipe pipe;
  LineInput input(pipe.reading());
  pipe.write("ha");
  BOOST_TEST(spell(input.read(read_clocks().boottime + exam::Millis(20))) == "time out");
  pipe.write("lf\n");
  BOOST_TEST(read(input) == "[half]");
}

BOOST_AUTO_TEST_CASE(a_deadline_in_the_past_goes_before_lines_that_wait) {
  Pipe pipe;
  LineInput input(pipe.reading());
  pipe.write("one\n");
  BOOST_TEST(spell(input.read(exam::Millis(0))) == "time out");
  BOOST_TEST(spell(input.read(read_clocks().boottime + exam::Millis(3'600'000))) == "[one]");
}

BOOST_AUTO_TEST_CASE(a_signal_goes_before_lines_that_wait) {
  Pipe pipe;
  LineInput input(pipe.reading());
  pipe.write("one\ntwo\n");
  BOOST_TEST(read(input) == "[one]");
  for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM}) {
    raise(signal);
    BOOST_TEST(read(input) == "signal " + std::to_string(signal));
  }
  BOOST_TEST(read(input) == "[two]");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::terminal
