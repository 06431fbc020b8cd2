// A candidate who sits all 65 questions by keys, in all four formats, up to the score.

#include <regex>

#include "tests/e2e/exam_room.h"

using namespace mockexam::tests;

namespace {

// A letter for each place. How many there are is known after the first: either the question then
// counts as answered, or the second row says "1 of 4 set".
void answer(Pty& pty, int number) {
  const std::string answered = std::to_string(number) + " answered";
  std::smatch found;
  std::string row;
  const auto several = [&] {
    row = pty.screen().row(1);
    return std::regex_search(row, found, std::regex(" 1 of (\\d) (chosen|set)"));
  };
  pty.send("a");
  BOOST_REQUIRE(pty.wait_until([&] { return pty.has(answered) || several(); }));
  if (several()) pty.send(std::string("bcde67").substr(0, std::stoul(found[1]) - 1));
  require_text(pty, answered);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(whole_exam)

BOOST_AUTO_TEST_CASE(sixty_five_questions_by_keys_end_in_a_score_of_all_four_formats) {
  ExamRoom room(kShippedBanks);
  auto pty = room.sit("mla-c01");
  for (int number = 1; number <= 65; ++number) {
    require_text(*pty, "Question " + std::to_string(number) + " of 65");
    answer(*pty, number);
    pty->send("n");
  }
  require_text(*pty, "open 0");
  pty->send("s");
  require_text(*pty, "Submit the exam");
  pty->send("<End><Enter>");
  require_text(*pty, "scaled score");
  require_text(*pty, "of 50");
  pty->send("<Enter>");
  require_text(*pty, "Question 1 of 65");
  pty->send("w");
  require_text(*pty, "wrong");
  pty->send("qq");
  require_exit(*pty, 0);

  auto history = room.start({"history", "--json"});
  BOOST_TEST(history->wait_for_exit());
  BOOST_TEST(history->output().find("\"state\": \"submitted\"") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
