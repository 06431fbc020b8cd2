// kill -9 at random moments: whatever was on the screen is there again, and the time too.

#include <map>
#include <csignal>
#include <regex>
#include <set>

#include "simulator/exam/random.h"
#include "tests/e2e/exam_room.h"

using namespace mockexam::tests;
using mockexam::exam::Random;

namespace {

constexpr int kQuestions = 8;

int seconds_left(const Pty& pty) {
  std::smatch found;
  const std::string row = pty.screen().row(0);
  if (!std::regex_search(row, found, std::regex("(\\d):(\\d\\d):(\\d\\d)"))) return -1;
  return std::stoi(found[1]) * 3600 + std::stoi(found[2]) * 60 + std::stoi(found[3]);
}

// What the candidate knows to be saved, and the one thing that may or may not be.
struct Memory {
  int position = 0;
  std::map<int, std::string> answer;  // of multiple-choice questions
  std::map<int, bool> flagged;
  std::set<int> choices;  // the multiple-choice questions
  bool unsure = false;  // a key was sent whose effect was not seen
  int unsure_position = 0;
};

class Candidate {
 public:
  Candidate(Pty& pty, Memory& memory) : pty_(pty), memory_(memory) {}

  // One key, and look until its effect is on the screen.
  void act(Random& random) {
    switch (random.below(5)) {
      case 0:
      case 1: return choose(random);
      case 2: return flag();
      case 3: return go(1);
      case 4: return go(-1);
    }
  }
  // What was painted may not be on disk yet; it is when the next key was handled.
  void settle() {
    pty_.send("t");
    require_text(pty_, "clock is hidden");
    pty_.send("t");
    require_text(pty_, "clock is shown");
  }
  // One key, without looking.
  void act_blindly(Random& random) {
    memory_.unsure = true;
    memory_.unsure_position = memory_.position;
    pty_.send(random.below(2) == 0 && is_choice() ? "b" : "f");
  }

 private:
  [[nodiscard]] bool is_choice() const { return memory_.choices.contains(memory_.position); }

  void choose(Random& random) {
    if (!is_choice()) return;
    const std::string letter(1, static_cast<char>('a' + random.below(3)));
    pty_.send(letter);
    const std::string chosen = "(*) " + std::string(1, static_cast<char>(letter[0] - 32)) + ".";
    require_text(pty_, chosen);
    memory_.answer[memory_.position] = chosen.substr(4, 1);
  }
  void flag() {
    bool& flagged = memory_.flagged[memory_.position];
    pty_.send("f");
    flagged = !flagged;
    BOOST_REQUIRE(flagged ? pty_.wait_for("FLAGGED") : pty_.wait_until_gone("FLAGGED"));
  }
  void go(int step) {
    const int wanted = memory_.position + step;
    if (wanted < 0 || wanted >= kQuestions) return;
    pty_.send(step > 0 ? "n" : "p");
    require_text(pty_, "Question " + std::to_string(wanted + 1) + " of");
    memory_.position = wanted;
  }

  Pty& pty_;
  Memory& memory_;
};

// The review grid says the same as the memory, but for what the candidate cannot be sure of.
void compare_with_grid(Pty& pty, Memory& memory) {
  pty.send("r");
  require_text(pty, "small letters: matching");  // below the grid, so painted after it
  const std::string text = pty.screen().text();
  for (int i = 0; i < kQuestions; ++i) {
    std::smatch cell;
    const std::regex pattern("[ >] +" + std::to_string(i + 1) + " ([-A-Ea-e]+)( F)?( |\n)");
    BOOST_REQUIRE_MESSAGE(std::regex_search(text, cell, pattern), text);
    const bool flagged = cell[2].matched;
    if (memory.unsure && memory.unsure_position == i) {
      if (memory.answer.contains(i)) memory.answer[i] = cell[1];
      if (!memory.answer.contains(i) && cell[1] == "B") memory.answer[i] = "B";
      memory.flagged[i] = flagged;
      continue;
    }
    BOOST_TEST_CONTEXT(text) {
      if (memory.answer.contains(i)) BOOST_TEST(cell[1].str() == memory.answer[i]);
      BOOST_TEST(flagged == memory.flagged[i]);
    }
  }
  memory.unsure = false;
  pty.send("<Esc>");
  BOOST_REQUIRE(pty.wait_until_gone("small letters"));
}

// Which questions are multiple choice: `b` makes a "(*) B." there and nowhere else.
void look_at_all(Pty& pty, Memory& memory) {
  for (int i = 0; i < kQuestions; ++i) {
    require_text(pty, "Question " + std::to_string(i + 1) + " of");
    pty.send("bt");  // the clock's message comes after the answer was painted
    require_text(pty, i % 2 == 0 ? "clock is hidden" : "clock is shown");
    if (pty.has("(*) B.")) {
      memory.choices.insert(i);
      memory.answer[i] = "B";
    }
    pty.send("<BS>");
    pty.send(i + 1 < kQuestions ? "n" : "g1<Enter>");
  }
  require_text(pty, "Question 1 of");
  require_text(pty, "0 answered");
  memory.answer.clear();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(killed)

BOOST_AUTO_TEST_CASE(fifty_times_at_random_moments_and_nothing_is_lost) {
  ExamRoom room(kTestBanks);
  Random random(50);
  Memory memory;
  auto pty = room.sit("tiny-exam");
  look_at_all(*pty, memory);
  for (int kill = 0; kill < 50; ++kill) {
    BOOST_TEST_CONTEXT("kill " << kill) {
      Candidate candidate(*pty, memory);
      for (auto keys = random.below(6); keys > 0; --keys) candidate.act(random);
      candidate.settle();
      const int before = seconds_left(*pty);
      candidate.act_blindly(random);
      pty->signal(SIGKILL);
      BOOST_REQUIRE(pty->wait_for_exit());

      pty = room.start({"resume"});
      require_text(*pty, "Question " + std::to_string(memory.position + 1) + " of");
      // In the candidate's favour by 5 s at most; a second more for the rounding of the screen.
      BOOST_TEST(seconds_left(*pty) <= before + 6);
      compare_with_grid(*pty, memory);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
