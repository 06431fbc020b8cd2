#include "simulator/app/plain/plain_dialogue.h"

#include <boost/test/unit_test.hpp>

#include "simulator/app/plain/demo_candidate.h"
#include "simulator/app/plain/plain_text.h"
#include "tests/app/exam_desk.h"

using namespace mockexam;
using namespace std::chrono_literals;
using app::Ending;
using app::PlainDialogue;
using tests::ExamDesk;

namespace {

std::unique_ptr<app::LiveAttempt> start(ExamDesk& desk) {
  app::StartChoices choices;
  choices.seed = 7;
  auto started = app::start_attempt(desk.store, desk.bank(), choices, "boot-1", desk.now);
  return std::move(std::get<std::unique_ptr<app::LiveAttempt>>(started));
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

struct Talk {
  ExamDesk desk;
  std::unique_ptr<app::LiveAttempt> live = start(desk);
  PlainDialogue dialogue{desk.store, *live, true};
  std::string first = dialogue.begin(desk.now);

  std::string say(const std::string& line) { return dialogue.reply(line, desk.now); }
  const exam::Sitting& sitting() const { return live->session.sitting(); }
  void go_to(banks::ItemType type) {
    for (int i = 0; i < 10; ++i) {
      if (live->paper.items[static_cast<std::size_t>(i)].type == type) {
        say("go " + std::to_string(i + 1));
        return;
      }
    }
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(the_plain_dialogue)

BOOST_AUTO_TEST_CASE(it_begins_with_how_and_the_first_question_in_words) {
  Talk talk;
  BOOST_TEST(has(talk.first, "DESK-1: 10 questions, 20 minutes left."));
  BOOST_TEST(has(talk.first, "Question 1 of 10."));
  BOOST_TEST(has(talk.first, "\nA. "));
  BOOST_TEST(!has(talk.first, "\033"));
}

BOOST_AUTO_TEST_CASE(a_letter_answers_and_goes_on) {
  Talk talk;
  talk.go_to(banks::ItemType::MultipleChoice);
  const int at = talk.sitting().current();
  const std::string reply = talk.say("B");
  BOOST_TEST(has(reply, "B chosen, saved. 1 of 10 answered."));
  BOOST_TEST(scoring::is_complete(talk.sitting().item(at).response));
  BOOST_TEST(talk.sitting().current() != at);
}

BOOST_AUTO_TEST_CASE(several_letters_are_the_whole_answer) {
  Talk talk;
  talk.go_to(banks::ItemType::MultipleResponse);
  const int at = talk.sitting().current();
  BOOST_TEST(has(talk.say("a"), "1 more is needed."));
  BOOST_TEST(has(talk.say("a b c"), "too many"));
  talk.say("b c");
  talk.say("go " + std::to_string(at + 1));
  BOOST_TEST(app::answer_text(talk.dialogue.view(), at) == "B C chosen");
  BOOST_TEST(has(talk.say("again"), "(chosen)"));
}

BOOST_AUTO_TEST_CASE(orderings_and_matchings_are_answered_in_one_line) {
  Talk talk;
  talk.go_to(banks::ItemType::Ordering);
  const int ordering = talk.sitting().current();
  talk.say("d a c");
  BOOST_TEST(app::answer_text(talk.dialogue.view(), ordering) == "D A C in this order");
  talk.go_to(banks::ItemType::Matching);
  const int matching = talk.sitting().current();
  talk.say("1b 2a 3c");
  BOOST_TEST(app::answer_text(talk.dialogue.view(), matching) == "1B 2A 3C matched");
  talk.say("go " + std::to_string(matching + 1));
  BOOST_TEST(has(talk.say("1b 9c"), "not understood"));
}

BOOST_AUTO_TEST_CASE(words_move_mark_and_tell) {
  Talk talk;
  BOOST_TEST(has(talk.say("back"), "first question"));
  BOOST_TEST(has(talk.say("next"), "Question 2 of 10"));
  BOOST_TEST(has(talk.say("go 10"), "Question 10 of 10"));
  BOOST_TEST(has(talk.say("next"), "last question"));
  BOOST_TEST(has(talk.say("go 11"), "from 1 to 10"));
  BOOST_TEST(has(talk.say("go x"), "from 1 to 10"));
  BOOST_TEST(has(talk.say("flag"), "is flagged"));
  BOOST_TEST(has(talk.say("flag"), "not flagged any more"));
  BOOST_TEST(has(talk.say("time"), "Time left 20 minutes."));
  BOOST_TEST(has(talk.say("note mind the cache"), "Noted"));
  BOOST_TEST(has(talk.say(""), "Note: mind the cache"));
  BOOST_TEST(has(talk.say("help"), "strike LETTER"));
  talk.go_to(banks::ItemType::MultipleChoice);
  BOOST_TEST(has(talk.say("strike c"), "C is struck out."));
  BOOST_TEST(has(talk.say("again"), "(struck out)"));
  BOOST_TEST(has(talk.say("strike"), "Say which option"));
  BOOST_TEST(has(talk.say("review"), "1: no answer"));
  BOOST_TEST(has(talk.say("nxet"), "Did you mean next?"));
  BOOST_TEST(has(talk.say("\x1b]52;c;x\x07"), "not understood"));
  BOOST_TEST(!has(talk.say("\x1b[2J"), "\x1b"));
}

BOOST_AUTO_TEST_CASE(a_person_is_asked_before_submitting_and_a_pipe_is_not) {
  Talk talk;
  BOOST_TEST(has(talk.say("submit"), "Type submit again"));
  talk.say("time");
  BOOST_TEST(has(talk.say("submit"), "Type submit again"));
  BOOST_TEST(!talk.dialogue.finished());
  BOOST_TEST(has(talk.say("submit"), "of 8"));
  BOOST_TEST(talk.dialogue.finished());
  BOOST_TEST((talk.dialogue.ending() == Ending::Done));

  ExamDesk desk;
  const auto live = start(desk);
  PlainDialogue pipe(desk.store, *live, false);
  static_cast<void>(pipe.begin(desk.now));
  BOOST_TEST(has(pipe.reply("submit", desk.now), "of 8"));
}

BOOST_AUTO_TEST_CASE(pausing_and_the_end_of_input_keep_the_sitting) {
  Talk talk;
  BOOST_TEST(has(talk.say("pause"), "Paused"));
  BOOST_TEST((talk.dialogue.ending() == Ending::Paused));
  BOOST_TEST((talk.desk.store.list().front().state == exam::AttemptState::Open));
}

BOOST_AUTO_TEST_CASE(time_brings_warnings_and_the_end) {
  Talk talk;
  talk.desk.pass(15min);
  BOOST_TEST(has(talk.dialogue.tick(talk.desk.now), "5 minutes are left."));
  BOOST_TEST(talk.dialogue.tick(talk.desk.now).empty());
  talk.desk.pass(5min);
  const std::string end = talk.say("a");
  BOOST_TEST(has(end, "The time is over."));
  BOOST_TEST(has(end, "of 8"));
  BOOST_TEST((talk.dialogue.ending() == Ending::TimeUp));
}

BOOST_AUTO_TEST_CASE(an_answer_that_is_not_stored_is_said) {
  Talk talk;
  talk.go_to(banks::ItemType::MultipleChoice);
  talk.desk.store.failing = exam::StoreError::Kind::Full;
  const std::string reply = talk.say("a");
  BOOST_TEST(has(reply, "NOT SAVED"));
  BOOST_TEST(!has(reply, ", saved"));
}

BOOST_AUTO_TEST_CASE(the_demonstration_candidate_sits_a_whole_exam) {
  ExamDesk desk;
  const auto live = start(desk);
  const std::string report = app::run_demo(desk.store, *live, 3, desk.now);
  BOOST_TEST(has(report, "of 8"));
  BOOST_TEST(live->session.sitting().answered() == 10);
  BOOST_TEST((desk.store.list().front().state == exam::AttemptState::Submitted));
}

BOOST_AUTO_TEST_CASE(durations_are_said_in_words) {
  BOOST_TEST(app::spoken_duration(0ms) == "0 seconds");
  BOOST_TEST(app::spoken_duration(1ms) == "1 second");
  BOOST_TEST(app::spoken_duration(61s) == "1 minute 1 second");
  BOOST_TEST(app::spoken_duration(10min + 59s) == "10 minutes");
  BOOST_TEST(app::spoken_duration(107min + 22s) == "1 hour 47 minutes");
}

BOOST_AUTO_TEST_SUITE_END()
