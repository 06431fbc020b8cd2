#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include <limits>

#include "simulator/store/sqlite_attempt_store.h"
#include "tests/store/support/samples.h"
#include "tests/store/support/thrown.h"

namespace mockexam::store {

BOOST_AUTO_TEST_SUITE(round_trip)

BOOST_AUTO_TEST_CASE(a_new_store_has_no_attempts) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  BOOST_TEST(store.list().empty());
  BOOST_TEST(!store.load(1).has_value());
  BOOST_TEST(store.exposure("mla-c01").empty());
}

BOOST_AUTO_TEST_CASE(an_attempt_comes_back_as_it_was_given) {
  const TempFolder folder;
  const exam::NewAttempt attempt = sample_attempt();
  exam::AttemptId id = 0;
  {
    SqliteAttemptStore store(options_in(folder));
    id = store.create(attempt);
  }
  SqliteAttemptStore store(options_in(folder));
  const auto record = store.load(id);
  BOOST_REQUIRE(record.has_value());
  BOOST_TEST(same(record->fixed, attempt));
  BOOST_TEST(record->events.empty());
  BOOST_TEST(!record->beat.has_value());
  BOOST_TEST(record->summary.id == id);
  BOOST_TEST(record->summary.exam == "mla-c01");
  BOOST_TEST(record->summary.mode == "exam");
  BOOST_TEST((record->summary.state == exam::AttemptState::Open));
  BOOST_TEST(record->summary.started == attempt.started);
  BOOST_TEST(record->summary.items == 3);
  BOOST_TEST((record->summary.limit == attempt.limit));
  BOOST_TEST(!record->summary.outcome.has_value());
}

BOOST_AUTO_TEST_CASE(an_attempt_without_items_scale_or_words_comes_back) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  exam::NewAttempt attempt;
  attempt.mode.clear();
  attempt.form.seed = 1;
  const auto record = store.load(store.create(attempt));
  BOOST_REQUIRE(record.has_value());
  BOOST_TEST(same(record->fixed, attempt));
}

BOOST_AUTO_TEST_CASE(every_kind_of_event_comes_back_with_all_its_fields) {
  const TempFolder folder;
  const std::vector<exam::Event> events = sample_events();
  exam::AttemptId id = 0;
  {
    SqliteAttemptStore store(options_in(folder));
    id = store.create(sample_attempt());
    append_all(store, id, events);
  }
  SqliteAttemptStore store(options_in(folder));
  const auto record = store.load(id);
  BOOST_REQUIRE(record.has_value());
  BOOST_REQUIRE(record->events.size() == events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    BOOST_TEST_CONTEXT("event " << i + 1) {
      BOOST_TEST((record->events[i] == events[i]));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_torn_or_foreign_beat_is_none_and_a_new_attempt_begins_without_one) {
  const TempFolder folder;
  const OpenOptions options = options_in(folder);
  const auto file = std::filesystem::path(options.path).parent_path() / "attempt-1.beat";
  SqliteAttemptStore store(options);
  std::ofstream(file) << "999999 1 1 left by another database" << std::string(200, ' ');
  const exam::AttemptId id = store.create(sample_attempt());
  BOOST_TEST(!store.load(id)->beat.has_value());
  store.beat(id, sample_beat());
  BOOST_TEST(same(store.load(id)->beat.value(), sample_beat()));
  for (const char* torn : {"", "12", "not a beat at all"}) {
    std::ofstream(file, std::ios::trunc) << torn;
    BOOST_TEST(!store.load(id)->beat.has_value());
  }
}

BOOST_AUTO_TEST_CASE(the_last_beat_stands) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  const exam::AttemptId id = store.create(sample_attempt());
  store.beat(id, sample_beat());
  BOOST_TEST(same(store.load(id)->beat.value(), sample_beat()));
  exam::Beat later = sample_beat();
  later.used += exam::Millis(10'000);
  later.wall = -1;  // the clock was set back
  later.boottime = exam::Millis(0);
  later.boot_id.clear();
  store.beat(id, later);
  BOOST_TEST(same(store.load(id)->beat.value(), later));
}

BOOST_AUTO_TEST_CASE(a_finished_attempt_has_its_state_and_figures) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  const exam::AttemptId submitted = store.create(sample_attempt(1));
  const exam::AttemptId expired = store.create(sample_attempt(2));
  exam::Outcome outcome = sample_outcome();
  store.finish(submitted, outcome);
  BOOST_TEST(same(store.load(submitted)->summary.outcome.value(), outcome));
  outcome = {.state = exam::AttemptState::Expired, .scaled = 100, .ended = -5};
  store.finish(expired, outcome);
  const auto record = store.load(expired);
  BOOST_TEST((record->summary.state == exam::AttemptState::Expired));
  BOOST_TEST(same(record->summary.outcome.value(), outcome));
}

BOOST_AUTO_TEST_CASE(a_discarded_attempt_has_its_state_and_no_figures) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  const exam::AttemptId id = store.create(sample_attempt());
  exam::Outcome outcome = sample_outcome();
  outcome.state = exam::AttemptState::Discarded;
  store.finish(id, outcome);
  const auto summary = store.list().at(0);
  BOOST_TEST((summary.state == exam::AttemptState::Discarded));
  BOOST_TEST(!summary.outcome.has_value());
  BOOST_TEST(store.load(id).has_value());
}

BOOST_AUTO_TEST_CASE(the_list_has_the_newest_attempt_first) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  // The clock ran back between the two.
  const exam::AttemptId first = store.create(sample_attempt(2));
  const exam::AttemptId second = store.create(sample_attempt(1));
  store.finish(first, sample_outcome());
  const auto list = store.list();
  BOOST_REQUIRE(list.size() == 2);
  BOOST_TEST(list[0].id == second);
  BOOST_TEST((list[0].state == exam::AttemptState::Open));
  BOOST_TEST(!list[0].outcome.has_value());
  BOOST_TEST(list[1].id == first);
  BOOST_TEST(list[1].items == 3);
  BOOST_TEST(same(list[1].outcome.value(), sample_outcome()));
}

BOOST_AUTO_TEST_CASE(an_event_is_there_for_a_second_program_at_once) {
  const TempFolder folder;
  SqliteAttemptStore writer(options_in(folder));
  const exam::AttemptId id = writer.create(sample_attempt());
  SqliteAttemptStore reader(options_in(folder));
  for (int seq = 1; seq <= 5; ++seq) {
    writer.append(id, seq, sample_event(seq));
    BOOST_TEST(reader.load(id)->events.size() == static_cast<std::size_t>(seq));
  }
}

BOOST_AUTO_TEST_CASE(attempts_share_the_texts_they_have_in_common) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  const exam::AttemptId first = store.create(sample_attempt(1));
  exam::NewAttempt changed = sample_attempt(2);
  changed.items[0].content += "<!-- a new revision -->";
  const exam::AttemptId second = store.create(changed);
  BOOST_TEST(same(store.load(first)->fixed, sample_attempt(1)));
  BOOST_TEST(same(store.load(second)->fixed, changed));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::store
