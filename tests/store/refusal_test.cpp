#include <boost/test/unit_test.hpp>

#include <stdexcept>

#include "simulator/store/sqlite_attempt_store.h"
#include "tests/store/support/raw_database.h"
#include "tests/store/support/samples.h"
#include "tests/store/support/thrown.h"

namespace mockexam::store {

BOOST_AUTO_TEST_SUITE(refusal)

BOOST_AUTO_TEST_CASE(a_gap_in_the_events_is_refused) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  const exam::AttemptId id = store.create(sample_attempt());
  BOOST_TEST(throws(Kind::Corrupt, [&] { store.append(id, 2, sample_event(2)); }));
  store.append(id, 1, sample_event(1));
  for (const int seq : {-1, 0, 3, 100}) {
    const auto error = thrown_by([&] { store.append(id, seq, sample_event(1)); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->kind() == Kind::Corrupt));
    const std::string says = "event " + std::to_string(seq) + " of attempt 1 cannot follow event 1";
    BOOST_TEST(std::string(error->what()).find(says) != std::string::npos);
  }
  BOOST_TEST(store.load(id)->events.size() == 1U);
  store.append(id, 2, sample_event(2));
}

BOOST_AUTO_TEST_CASE(another_event_of_a_stored_number_is_refused) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  const exam::AttemptId id = store.create(sample_attempt());
  store.append(id, 1, sample_event(1));
  store.append(id, 2, sample_event(2));
  const exam::Event stored = sample_event(1);
  std::vector<exam::Event> others(10, stored);
  others[0].kind = exam::EventKind::Strike;
  others[1].used += exam::Millis(1);
  others[2].wall += 1;
  others[3].position += 1;
  others[4].place += 1;
  others[5].to += 1;
  others[6].option += 1;
  others[7].on = false;
  others[8].away += exam::Millis(1);
  others[9].note = text::SafeText::clean("x");
  for (std::size_t field = 0; field < others.size(); ++field) {
    BOOST_TEST_CONTEXT("field " << field) {
      BOOST_TEST(throws(Kind::Corrupt, [&] { store.append(id, 1, others[field]); }));
    }
  }
  BOOST_TEST((store.load(id)->events[0] == stored));
}

BOOST_AUTO_TEST_CASE(an_unknown_attempt_is_refused) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  BOOST_TEST(throws(Kind::Corrupt, [&] { store.append(1, 1, sample_event(1)); }));
  BOOST_TEST(throws(Kind::Corrupt, [&] { store.finish(1, sample_outcome()); }));
  BOOST_TEST(store.create(sample_attempt()) == 1);
}

BOOST_AUTO_TEST_CASE(another_attempt_with_the_same_seed_and_start_is_refused) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  (void)store.create(sample_attempt());
  exam::NewAttempt other = sample_attempt();
  other.language = "de";
  BOOST_TEST(throws(Kind::Busy, [&] { (void)store.create(other); }));
  BOOST_TEST(store.list().size() == 1U);
  other.started += 1;
  (void)store.create(other);
  BOOST_TEST(store.list().size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_kind_of_event_that_is_none_is_refused) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  const exam::AttemptId id = store.create(sample_attempt());
  for (const int kind : {-1, 0, 17}) {
    exam::Event event = sample_event(1);
    event.kind = static_cast<exam::EventKind>(kind);
    BOOST_TEST(throws(Kind::Unsupported, [&] { store.append(id, 1, event); }));
  }
  store.append(id, 1, sample_event(1));
}

BOOST_AUTO_TEST_CASE(a_misuse_is_not_a_failure_of_the_store) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  exam::NewAttempt attempt = sample_attempt();
  attempt.items.pop_back();
  BOOST_CHECK_THROW((void)store.create(attempt), std::logic_error);
  const exam::AttemptId id = store.create(sample_attempt());
  exam::Outcome open = sample_outcome();
  open.state = exam::AttemptState::Open;
  BOOST_CHECK_THROW(store.finish(id, open), std::logic_error);
  BOOST_TEST(!store.load(id)->summary.outcome.has_value());
}

BOOST_AUTO_TEST_CASE(a_call_gives_up_while_another_program_writes) {
  const TempFolder folder;
  OpenOptions options = options_in(folder);
  options.busy_timeout = exam::Millis(1);
  SqliteAttemptStore store(options);
  const exam::AttemptId id = store.create(sample_attempt());
  RawDatabase other(options.path);
  other.execute("BEGIN IMMEDIATE");
  BOOST_TEST(throws(Kind::Busy, [&] { store.append(id, 1, sample_event(1)); }));
  BOOST_TEST(store.load(id)->events.empty());
  other.execute("COMMIT");
  store.append(id, 1, sample_event(1));
  BOOST_TEST(store.load(id)->events.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_call_gives_up_while_another_program_reads) {
  const TempFolder folder;
  OpenOptions options = options_in(folder);
  options.busy_timeout = exam::Millis(1);
  SqliteAttemptStore store(options);
  const exam::AttemptId id = store.create(sample_attempt());
  RawDatabase other(options.path);
  other.execute("BEGIN");
  BOOST_TEST(other.integer("SELECT count(*) FROM event") == 0);
  BOOST_TEST(throws(Kind::Busy, [&] { store.append(id, 1, sample_event(1)); }));
  other.execute("COMMIT");
  BOOST_TEST(store.load(id)->events.empty());
  store.append(id, 1, sample_event(1));
  BOOST_TEST(store.load(id)->events.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::store
