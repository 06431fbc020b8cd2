#include "simulator/exam/sitting.h"

#include <boost/test/unit_test.hpp>

using namespace mockexam;
using namespace std::chrono_literals;
using exam::Event;
using exam::EventKind;
using exam::Refusal;
using exam::Sitting;
using exam::SittingState;

namespace {

const std::vector<exam::ItemShape> kShapes{
    {banks::ItemType::MultipleChoice, 4, 1, banks::Reuse::Any},
    {banks::ItemType::MultipleResponse, 5, 2, banks::Reuse::Any},
    {banks::ItemType::Ordering, 5, 3, banks::Reuse::Any},
    {banks::ItemType::Matching, 4, 3, banks::Reuse::AtMostOnce},
    {banks::ItemType::Matching, 2, 3, banks::Reuse::Any},
};
constexpr auto kLimit = 10min;

// A sitting with shorthands for events, all at the same moment unless `at` moves it.
struct Desk {
  Sitting sitting{{kLimit, true, true, true}, kShapes};
  exam::Millis now{0};

  Desk() { do_it(EventKind::Start); }

  std::optional<Refusal> apply(Event event) {
    event.used = now;
    return sitting.apply(event);
  }
  std::optional<Refusal> do_it(EventKind kind, int position = -1, int option = -1, int place = -1,
                               bool on = true) {
    Event event = exam::event_of(kind);
    event.position = position;
    event.option = option;
    event.place = place;
    event.on = on;
    return apply(event);
  }
  const std::vector<int>& places(int position) const {
    return sitting.item(position).response.places;
  }
};

using Places = std::vector<int>;

}  // namespace

BOOST_AUTO_TEST_SUITE(a_sitting)

BOOST_AUTO_TEST_CASE(a_choice_is_replaced_by_the_next_one) {
  Desk desk;
  BOOST_TEST(!desk.do_it(EventKind::Choose, 0, 2));
  BOOST_TEST(!desk.do_it(EventKind::Choose, 0, 1));
  BOOST_TEST(desk.places(0) == (Places{1}));
  BOOST_TEST(!desk.do_it(EventKind::Choose, 0, 1, -1, false));
  BOOST_TEST(desk.places(0) == (Places{-1}));
}

BOOST_AUTO_TEST_CASE(multiple_response_takes_as_many_as_asked_for_and_no_more) {
  Desk desk;
  BOOST_TEST(!desk.do_it(EventKind::Choose, 1, 4));
  BOOST_TEST(!desk.do_it(EventKind::Choose, 1, 0));
  BOOST_TEST(desk.places(1) == (Places{0, 4}));
  BOOST_TEST((desk.do_it(EventKind::Choose, 1, 2) == Refusal::EnoughChosen));
  BOOST_TEST(!desk.do_it(EventKind::Choose, 1, 4));  // again is no harm
  BOOST_TEST(!desk.do_it(EventKind::Choose, 1, 0, -1, false));
  BOOST_TEST(desk.places(1) == (Places{4, -1}));
  BOOST_TEST(desk.sitting.answered() == 0);
}

BOOST_AUTO_TEST_CASE(a_step_put_where_another_stands_changes_places_with_it) {
  Desk desk;
  desk.do_it(EventKind::Place, 2, 3, 0);
  desk.do_it(EventKind::Place, 2, 1, 1);
  desk.do_it(EventKind::Place, 2, 3, 1);
  BOOST_TEST(desk.places(2) == (Places{1, 3, -1}));
  desk.do_it(EventKind::Place, 2, 4, 0);
  BOOST_TEST(desk.places(2) == (Places{4, 3, -1}));
  Event move = exam::event_of(EventKind::Move);
  move.position = 2;
  move.place = 1;
  move.to = 2;
  BOOST_TEST(!desk.apply(move));
  BOOST_TEST(desk.places(2) == (Places{4, -1, 3}));
}

BOOST_AUTO_TEST_CASE(a_response_used_once_is_taken_from_where_it_was_and_any_is_not) {
  Desk desk;
  desk.do_it(EventKind::Match, 3, 2, 0);
  desk.do_it(EventKind::Match, 3, 2, 1);
  BOOST_TEST(desk.places(3) == (Places{-1, 2, -1}));
  desk.do_it(EventKind::Match, 4, 1, 0);
  desk.do_it(EventKind::Match, 4, 1, 1);
  BOOST_TEST(desk.places(4) == (Places{1, 1, -1}));
}

BOOST_AUTO_TEST_CASE(clearing_takes_one_place_or_all) {
  Desk desk;
  for (int place = 0; place < 3; ++place) desk.do_it(EventKind::Place, 2, place, place);
  desk.do_it(EventKind::Clear, 2, -1, 1);
  BOOST_TEST(desk.places(2) == (Places{0, -1, 2}));
  desk.do_it(EventKind::Clear, 2);
  BOOST_TEST(desk.places(2) == (Places{-1, -1, -1}));
}

BOOST_AUTO_TEST_CASE(a_strike_never_takes_an_answer_and_choosing_takes_the_strike) {
  Desk desk;
  desk.do_it(EventKind::Choose, 0, 1);
  BOOST_TEST((desk.do_it(EventKind::Strike, 0, 1) == Refusal::IsChosen));
  BOOST_TEST(!desk.do_it(EventKind::Strike, 0, 2));
  BOOST_TEST(!desk.do_it(EventKind::Choose, 0, 2));
  BOOST_TEST(!desk.sitting.item(0).struck[2]);
  BOOST_TEST((desk.do_it(EventKind::Strike, 2, 0) == Refusal::WrongType));
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_or_does_not_fit_is_refused_and_changes_nothing) {
  Desk desk;
  const Sitting before = desk.sitting;
  BOOST_TEST((desk.do_it(EventKind::Choose, 5, 0) == Refusal::NoSuchPlace));
  BOOST_TEST((desk.do_it(EventKind::Choose, -1, 0) == Refusal::NoSuchPlace));
  BOOST_TEST((desk.do_it(EventKind::Choose, 0, 4) == Refusal::NoSuchPlace));
  BOOST_TEST((desk.do_it(EventKind::Choose, 2, 0) == Refusal::WrongType));
  BOOST_TEST((desk.do_it(EventKind::Place, 2, 5, 0) == Refusal::NoSuchPlace));
  BOOST_TEST((desk.do_it(EventKind::Place, 2, 0, 3) == Refusal::NoSuchPlace));
  BOOST_TEST((desk.do_it(EventKind::Place, 3, 0, 0) == Refusal::WrongType));
  BOOST_TEST((desk.do_it(EventKind::Match, 2, 0, 0) == Refusal::WrongType));
  BOOST_TEST((desk.do_it(EventKind::Move, 3) == Refusal::WrongType));
  BOOST_TEST((desk.do_it(EventKind::Clear, 2, -1, 3) == Refusal::NoSuchPlace));
  BOOST_TEST((desk.do_it(EventKind::Start) == Refusal::NotRunning));
  BOOST_TEST((desk.do_it(EventKind::Expire) == Refusal::TimeNotUp));
  BOOST_TEST((desk.sitting == before));
}

BOOST_AUTO_TEST_CASE(rules_of_the_exam_are_kept) {
  Sitting sitting({kLimit, false, false, false}, kShapes);
  BOOST_TEST(!sitting.apply(exam::event_of(EventKind::Start)));
  for (const EventKind kind : {EventKind::Strike, EventKind::Flag, EventKind::Note}) {
    Event event = exam::event_of(kind);
    event.position = 0;
    event.option = 0;
    BOOST_TEST((sitting.apply(event) == Refusal::NotAllowed));
  }
}

BOOST_AUTO_TEST_CASE(an_answer_a_tenth_of_a_second_before_the_end_counts_and_at_the_end_does_not) {
  Desk desk;
  desk.now = kLimit - 100ms;
  BOOST_TEST(!desk.do_it(EventKind::Choose, 0, 1));
  desk.now = kLimit;
  BOOST_TEST((desk.do_it(EventKind::Choose, 0, 2) == Refusal::TimeIsUp));
  BOOST_TEST((desk.do_it(EventKind::Submit) == Refusal::TimeIsUp));
  BOOST_TEST(!desk.do_it(EventKind::Expire));
  BOOST_TEST((desk.sitting.state() == SittingState::Expired));
  BOOST_TEST(desk.places(0) == (Places{1}));
}

BOOST_AUTO_TEST_CASE(nothing_happens_before_the_start_while_paused_or_after_the_end) {
  Sitting fresh({kLimit, true, true, true}, kShapes);
  Event choose = exam::event_of(EventKind::Choose);
  choose.position = 0;
  choose.option = 1;
  BOOST_TEST((fresh.apply(choose) == Refusal::NotRunning));
  Desk desk;
  desk.do_it(EventKind::Pause);
  BOOST_TEST((desk.apply(choose) == Refusal::NotRunning));
  BOOST_TEST(!desk.do_it(EventKind::Resume));
  BOOST_TEST(!desk.apply(choose));
  desk.do_it(EventKind::Submit);
  BOOST_TEST((desk.apply(choose) == Refusal::NotRunning));
  BOOST_TEST((desk.do_it(EventKind::Resume) == Refusal::NotRunning));
}

BOOST_AUTO_TEST_CASE(time_is_charged_to_the_item_on_the_screen) {
  Desk desk;
  desk.do_it(EventKind::Show, 0);
  desk.now = 30s;
  desk.do_it(EventKind::Choose, 0, 1);
  desk.now = 50s;
  desk.do_it(EventKind::Show, 2);
  desk.now = 60s;
  desk.do_it(EventKind::Pause);
  desk.do_it(EventKind::Resume);
  desk.now = 65s;
  desk.do_it(EventKind::Show, 0);
  BOOST_TEST((desk.sitting.item(0).spent == 50s));
  BOOST_TEST((desk.sitting.item(2).spent == 15s));
  BOOST_TEST(desk.sitting.item(0).visits == 2);
  BOOST_TEST(desk.sitting.current() == 0);
}

BOOST_AUTO_TEST_CASE(time_that_runs_back_is_refused) {
  Desk desk;
  desk.now = 5s;
  desk.do_it(EventKind::Show, 0);
  desk.now = 4s;
  BOOST_TEST((desk.do_it(EventKind::Show, 1) == Refusal::ClockRanBack));
}

BOOST_AUTO_TEST_CASE(answers_left_standing_are_remembered_once_each_time_the_item_is_left) {
  Desk desk;
  desk.do_it(EventKind::Show, 0);
  desk.do_it(EventKind::Choose, 0, 1);
  desk.do_it(EventKind::Choose, 0, 2);  // thinking on one page is no change
  desk.do_it(EventKind::Show, 1);
  desk.do_it(EventKind::Show, 0);
  desk.do_it(EventKind::Show, 1);  // looked at, left as it was
  desk.do_it(EventKind::Show, 0);
  desk.do_it(EventKind::Choose, 0, 3);
  desk.do_it(EventKind::Submit);
  const auto& settled = desk.sitting.item(0).settled;
  BOOST_REQUIRE(settled.size() == 2U);
  BOOST_TEST(settled[0].places == (Places{2}));
  BOOST_TEST(settled[1].places == (Places{3}));
  BOOST_TEST(desk.sitting.item(1).settled.empty());
}

BOOST_AUTO_TEST_CASE(a_killed_program_is_resumed_from_running) {
  Desk desk;
  Event resume = exam::event_of(EventKind::Resume);
  resume.away = 14min;
  BOOST_TEST(!desk.apply(resume));
  BOOST_TEST(desk.sitting.interruptions() == 1);
  BOOST_TEST((desk.sitting.away() == 14min));
}

BOOST_AUTO_TEST_SUITE_END()
