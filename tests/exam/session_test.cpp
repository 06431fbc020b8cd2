#include "simulator/exam/session.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/memory_store.h"

using namespace mockexam;
using namespace std::chrono_literals;
using exam::Event;
using exam::EventKind;
using exam::Refusal;
using exam::Session;
using exam::SittingState;

namespace {

constexpr auto kLimit = 10min;

struct Room {
  tests::MemoryStore store;
  exam::ClockReading now{1h, 2h, 1'700'000'000'000};
  exam::AttemptId id = store.create({});

  Session::Setup setup(banks::SleepPolicy sleep = banks::SleepPolicy::Pause) const {
    return {id,
            {kLimit, true, true, true},
            {{banks::ItemType::MultipleChoice, 4, 1, banks::Reuse::Any},
             {banks::ItemType::MultipleChoice, 4, 1, banks::Reuse::Any}},
            sleep,
            "boot-1"};
  }
  void pass(exam::Millis time) {
    now.monotonic += time;
    now.boottime += time;
    now.wall += time.count();
  }
  void sleep(exam::Millis time) {
    now.boottime += time;
    now.wall += time.count();
  }
  std::vector<Event> stored() { return store.load(id)->events; }
};

// An action, and what the program does once it is painted.
std::optional<Refusal> act(Session& session, const Event& action, const Room& room) {
  const auto refusal = session.perform(action, room.now);
  session.settle(room.now);
  return refusal;
}

void tick(Session& session, const Room& room) {
  session.tick(room.now);
  session.settle(room.now);
}

Event choose(int position, int option) {
  Event event = exam::event_of(EventKind::Choose);
  event.position = position;
  event.option = option;
  return event;
}

Event show(int position) {
  Event event = exam::event_of(EventKind::Show);
  event.position = position;
  return event;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(a_session)

BOOST_AUTO_TEST_CASE(every_accepted_action_is_stored_with_its_time_when_the_session_is_settled) {
  Room room;
  Session session = Session::begin(room.store, room.setup(), room.now);
  room.pass(90s);
  BOOST_TEST(!act(session, choose(0, 2), room));
  BOOST_TEST((act(session, choose(0, 9), room) == Refusal::NoSuchPlace));
  const auto events = room.stored();
  BOOST_REQUIRE(events.size() == 2U);
  BOOST_TEST((events[0].kind == EventKind::Start));
  BOOST_TEST((events[1].used == 90s));
  BOOST_TEST(events[1].wall == room.now.wall);
  BOOST_TEST(session.saved());
}

BOOST_AUTO_TEST_CASE(an_event_that_cannot_be_stored_waits_and_is_stored_later_in_order) {
  Room room;
  Session session = Session::begin(room.store, room.setup(), room.now);
  room.store.failing = exam::StoreError::Kind::Full;
  BOOST_TEST(!act(session, choose(0, 2), room));
  BOOST_TEST(!act(session, choose(1, 3), room));
  BOOST_TEST(!session.saved());
  BOOST_TEST(session.trouble() == "told to fail");
  BOOST_TEST(room.stored().size() == 1U);
  room.store.failing.reset();
  room.pass(1s);
  tick(session, room);
  BOOST_TEST(session.saved());
  BOOST_TEST(session.trouble().empty());
  const auto events = room.stored();
  BOOST_REQUIRE(events.size() == 3U);
  BOOST_TEST(events[1].option == 2);
  BOOST_TEST(events[2].option == 3);
}

BOOST_AUTO_TEST_CASE(a_write_that_failed_but_happened_is_written_once) {
  Room room;
  Session session = Session::begin(room.store, room.setup(), room.now);
  room.store.failing = exam::StoreError::Kind::Io;
  room.store.written_anyway = true;
  BOOST_TEST(!act(session, choose(0, 1), room));
  BOOST_TEST(!session.saved());
  room.store.failing.reset();
  tick(session, room);
  BOOST_TEST(session.saved());
  BOOST_TEST(room.stored().size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_killed_session_goes_on_with_every_answer_and_at_most_5_s_in_its_favour) {
  Room room;
  {
    Session session = Session::begin(room.store, room.setup(), room.now);
    BOOST_TEST(!act(session, show(1), room));
    BOOST_TEST(!act(session, choose(1, 3), room));
    for (int i = 0; i < 64; ++i) {
      room.pass(1s);
      tick(session, room);
    }
    room.pass(900ms);
  }  // killed: nothing is written
  const exam::Millis truly_used = 64'900ms;
  room.pass(14min);
  const auto record = room.store.load(room.id);
  Session session =
      Session::resume(room.store, room.setup(), record->events, record->beat, room.now);
  BOOST_TEST((session.used(room.now) <= truly_used));
  BOOST_TEST((session.used(room.now) >= truly_used - 5s));
  BOOST_TEST(session.sitting().item(1).response.places == (std::vector<int>{3}));
  BOOST_TEST(session.sitting().current() == 1);
  BOOST_TEST(session.sitting().interruptions() == 1);
  BOOST_TEST((session.sitting().away() >= 14min));
  BOOST_TEST((session.sitting().away() <= 14min + 5s));
}

BOOST_AUTO_TEST_CASE(after_a_reboot_the_time_away_is_the_wall_clocks_and_never_negative) {
  for (const exam::WallMillis step : {600'000LL, -7'200'000LL}) {
    Room room;
    { Session session = Session::begin(room.store, room.setup(), room.now); }
    const auto record = room.store.load(room.id);
    exam::ClockReading later{5s, 6s, room.now.wall + step};
    auto setup = room.setup();
    setup.boot_id = "boot-2";
    Session session =
        Session::resume(room.store, std::move(setup), record->events, record->beat, later);
    BOOST_TEST(session.sitting().away().count() == std::max<exam::WallMillis>(step, 0));
    BOOST_TEST((session.used(later) == 0s));
  }
}

BOOST_AUTO_TEST_CASE(a_second_resume_in_the_same_boot_measures_the_time_away_by_the_boot_clock) {
  Room room;
  { Session session = Session::begin(room.store, room.setup(), room.now); }
  const auto record = room.store.load(room.id);
  room.sleep(3min);
  room.now.wall -= 86'400'000;  // the wall clock is set back
  Session session =
      Session::resume(room.store, room.setup(), record->events, record->beat, room.now);
  BOOST_TEST((session.sitting().away() == 3min));
}

BOOST_AUTO_TEST_CASE(the_sitting_expires_by_itself_and_the_last_answer_before_it_counts) {
  Room room;
  Session session = Session::begin(room.store, room.setup(), room.now);
  room.pass(kLimit - 100ms);
  BOOST_TEST(!act(session, choose(0, 1), room));
  BOOST_TEST((session.remaining(room.now) == 100ms));
  room.pass(100ms);
  BOOST_TEST((act(session, choose(1, 1), room) == Refusal::TimeIsUp));
  BOOST_TEST((session.sitting().state() == SittingState::Expired));
  BOOST_TEST((session.remaining(room.now) == 0s));
  BOOST_TEST((room.stored().back().kind == EventKind::Expire));
  BOOST_TEST((act(session, exam::event_of(EventKind::Submit), room) == Refusal::TimeIsUp));
}

BOOST_AUTO_TEST_CASE(sleep_is_noticed_told_once_and_not_charged) {
  Room room;
  Session session = Session::begin(room.store, room.setup(), room.now);
  room.pass(10s);
  room.sleep(43min);
  tick(session, room);
  BOOST_TEST((session.used(room.now) == 10s));
  BOOST_TEST((session.take_noticed_sleep() == std::optional<exam::Millis>(43min)));
  BOOST_TEST(!session.take_noticed_sleep());
  BOOST_TEST((session.sitting().away() == 43min));
  room.pass(1s);
  tick(session, room);
  BOOST_TEST(!session.take_noticed_sleep());
}

BOOST_AUTO_TEST_CASE(sleep_past_the_end_expires_an_exam_that_charges_it) {
  Room room;
  Session session =
      Session::begin(room.store, room.setup(banks::SleepPolicy::Run), room.now);
  BOOST_TEST(!act(session, choose(0, 1), room));
  room.sleep(1h);
  tick(session, room);
  BOOST_TEST((session.sitting().state() == SittingState::Expired));
  BOOST_TEST((session.sitting().item(0).response.places == std::vector<int>{1}));
}

BOOST_AUTO_TEST_CASE(a_sign_of_life_is_written_every_5_s_and_not_more_often) {
  Room room;
  Session session = Session::begin(room.store, room.setup(), room.now);
  const int before = room.store.beats;
  for (int i = 0; i < 60; ++i) {
    room.pass(1s);
    tick(session, room);
  }
  BOOST_TEST(room.store.beats - before == 12);
}

BOOST_AUTO_TEST_CASE(a_failing_sign_of_life_is_trouble_and_is_forgotten_when_the_next_succeeds) {
  Room room;
  Session session = Session::begin(room.store, room.setup(), room.now);
  room.store.failing = exam::StoreError::Kind::ReadOnly;
  room.pass(5s);
  tick(session, room);
  BOOST_TEST(!session.trouble().empty());
  BOOST_TEST(session.saved());  // no answer is waiting
  room.store.failing.reset();
  room.pass(5s);
  tick(session, room);
  BOOST_TEST(session.trouble().empty());
}

BOOST_AUTO_TEST_CASE(events_that_do_not_follow_from_one_another_are_a_damaged_store) {
  Room room;
  const std::vector<Event> events{exam::event_of(EventKind::Start), choose(7, 0)};
  BOOST_CHECK_EXCEPTION(
      Session::resume(room.store, room.setup(), events, std::nullopt, room.now),
      exam::StoreError,
      [](const exam::StoreError& e) { return e.kind() == exam::StoreError::Kind::Corrupt; });
}

BOOST_AUTO_TEST_CASE(a_session_whose_end_was_stored_stays_over) {
  Room room;
  Session session = Session::begin(room.store, room.setup(), room.now);
  BOOST_TEST(!act(session, exam::event_of(EventKind::Submit), room));
  const auto events = room.stored();
  Session again = Session::resume(room.store, room.setup(), events, std::nullopt, room.now);
  BOOST_TEST(again.sitting().is_over());
  BOOST_TEST(room.stored().size() == events.size());
  BOOST_TEST((again.perform(choose(0, 1), room.now) == Refusal::NotRunning));
}

BOOST_AUTO_TEST_SUITE_END()
