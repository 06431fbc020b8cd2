#include "simulator/app/attempts.h"

#include <boost/test/unit_test.hpp>

#include "simulator/app/nearest_word.h"
#include "simulator/app/time_warnings.h"
#include "tests/app/exam_desk.h"

using namespace mockexam;
using namespace std::chrono_literals;
using tests::ExamDesk;

namespace {

std::unique_ptr<app::LiveAttempt> start(ExamDesk& desk, const std::string& extra = "") {
  app::StartChoices choices;
  choices.seed = 7;
  choices.extra_time = extra;
  auto started = app::start_attempt(desk.store, desk.bank(), choices, "boot-1", desk.now);
  BOOST_REQUIRE(std::holds_alternative<std::unique_ptr<app::LiveAttempt>>(started));
  return std::move(std::get<std::unique_ptr<app::LiveAttempt>>(started));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(attempts)

BOOST_AUTO_TEST_CASE(an_attempt_keeps_everything_it_was_made_of) {
  ExamDesk desk;
  const auto live = start(desk, "30");
  const auto record = desk.store.load(1);
  BOOST_TEST((record->fixed.form == live->paper.form));
  BOOST_TEST((record->fixed.limit == 50min));
  BOOST_TEST(record->fixed.extra_time == "30");
  BOOST_TEST(record->fixed.items.size() == 10U);
  BOOST_TEST(record->fixed.scale_table.size() == 9U);
  BOOST_TEST(record->fixed.definition == desk.bank().exam_source);
}

BOOST_AUTO_TEST_CASE(unknown_extra_time_starts_nothing) {
  ExamDesk desk;
  app::StartChoices choices;
  choices.extra_time = "99";
  auto started = app::start_attempt(desk.store, desk.bank(), choices, "boot-1", desk.now);
  BOOST_TEST(std::holds_alternative<app::UnknownExtraTime>(started));
  BOOST_TEST(desk.store.list().empty());
}

BOOST_AUTO_TEST_CASE(a_resumed_attempt_has_the_same_paper_and_answers) {
  ExamDesk desk;
  auto live = start(desk);
  exam::Action flag = exam::event_of(exam::EventKind::Flag);
  flag.position = 4;
  BOOST_TEST(!live->session.perform(flag, desk.now));
  live->session.settle(desk.now);
  const exam::Paper before = live->paper;
  live.reset();
  auto resumed = app::resume_attempt(desk.store, 1, "boot-1", desk.now);
  auto& again = std::get<std::unique_ptr<app::LiveAttempt>>(resumed);
  BOOST_TEST((again->paper.form == before.form));
  BOOST_TEST((again->paper.items == before.items));
  BOOST_TEST(again->session.sitting().item(4).flagged);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_resumed_is_said) {
  ExamDesk desk;
  auto live = start(desk);
  auto held = app::resume_attempt(desk.store, 1, "boot-1", desk.now);
  BOOST_TEST((std::get<app::ResumeProblem>(held) == app::ResumeProblem::HeldElsewhere));
  static_cast<void>(live->session.perform(exam::event_of(exam::EventKind::Submit), desk.now));
  live->session.settle(desk.now);
  app::finish_attempt(desk.store, *live, desk.now.wall);
  live.reset();
  auto over = app::resume_attempt(desk.store, 1, "boot-1", desk.now);
  BOOST_TEST((std::get<app::ResumeProblem>(over) == app::ResumeProblem::IsOver));
  auto none = app::resume_attempt(desk.store, 9, "boot-1", desk.now);
  BOOST_TEST((std::get<app::ResumeProblem>(none) == app::ResumeProblem::NoSuchAttempt));
}

BOOST_AUTO_TEST_CASE(a_finished_attempt_is_scored_again_to_the_same_result) {
  ExamDesk desk;
  auto live = start(desk);
  for (int i = 0; i < 10; ++i) {
    const banks::Item& item = live->paper.items[static_cast<std::size_t>(i)];
    for (int place = 0; place < item.places(); ++place) {
      exam::Action put =
          exam::event_of(item.type == banks::ItemType::Ordering   ? exam::EventKind::Place
                         : item.type == banks::ItemType::Matching ? exam::EventKind::Match
                                                                  : exam::EventKind::Choose);
      put.position = i;
      put.place = place;
      put.option = item.key.places[static_cast<std::size_t>(place)];
      BOOST_TEST(!live->session.perform(put, desk.now));
    }
  }
  BOOST_TEST(!app::load_finished(desk.store, 1));
  static_cast<void>(live->session.perform(exam::event_of(exam::EventKind::Submit), desk.now));
  live->session.settle(desk.now);
  const exam::AttemptResult result = app::finish_attempt(desk.store, *live, desk.now.wall);
  BOOST_TEST(result.score.raw == 8);
  BOOST_TEST(result.score.scaled == 1000);
  const auto finished = app::load_finished(desk.store, 1);
  BOOST_REQUIRE(finished.has_value());
  BOOST_TEST((finished->result == result));
}

BOOST_AUTO_TEST_CASE(too_few_items_are_shortages) {
  ExamDesk desk;
  banks::Bank bank = desk.bank();
  std::erase_if(bank.items, [](const banks::Item& item) { return item.task == "2.1"; });
  auto started = app::start_attempt(desk.store, bank, {}, "boot-1", desk.now);
  const auto& shortages = std::get<std::vector<exam::Shortage>>(started);
  BOOST_REQUIRE(!shortages.empty());
  BOOST_TEST(shortages.front().what == "2");
}

BOOST_AUTO_TEST_CASE(warnings_are_told_once_from_the_top) {
  app::TimeWarnings warnings({30min, 15min, 5min}, 20min);
  BOOST_TEST((warnings.next() == std::optional<exam::Millis>(15min)));
  BOOST_TEST(!warnings.reached(15min + 1ms));
  BOOST_TEST((warnings.reached(15min) == std::optional(15min)));
  BOOST_TEST(!warnings.reached(14min));
  BOOST_TEST((warnings.reached(1min) == std::optional(5min)));
  BOOST_TEST(!warnings.next());
}

BOOST_AUTO_TEST_CASE(near_words_are_found_and_far_ones_are_not) {
  const std::vector<std::string> words{"next", "back", "submit", "pause"};
  BOOST_TEST(app::nearest_word("sumbit", words) == "submit");
  BOOST_TEST(app::nearest_word("nex", words) == "next");
  BOOST_TEST(app::nearest_word("zebra", words) == "");
  BOOST_TEST(app::nearest_word(std::string(5000, 'x'), words) == "");
}

BOOST_AUTO_TEST_SUITE_END()
