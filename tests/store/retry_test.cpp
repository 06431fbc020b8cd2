#include <boost/test/unit_test.hpp>

#include "simulator/store/sqlite_attempt_store.h"
#include "tests/store/support/faulty_vfs.h"
#include "tests/store/support/raw_database.h"
#include "tests/store/support/samples.h"
#include "tests/store/support/thrown.h"

namespace mockexam::store {
namespace {

// A store whose calls can be made to fail when their commit is in the file already.
struct FaultyStore {
  TempFolder folder;
  FaultyVfs vfs;
  std::unique_ptr<SqliteAttemptStore> store;

  FaultyStore() {
    OpenOptions options = options_in(folder);
    options.vfs = vfs.name();
    store = std::make_unique<SqliteAttemptStore>(options);
  }
  SqliteAttemptStore* operator->() { return store.get(); }

  template <typename Call>
  void lose_outcome(const Call& call) {
    vfs.faults().lose_folder_sync = true;
    BOOST_TEST(throws(Kind::Io, call));
    BOOST_TEST(!vfs.faults().lose_folder_sync);
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(retry)

BOOST_AUTO_TEST_CASE(the_same_attempt_is_created_once) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  const exam::AttemptId id = store.create(sample_attempt());
  store.append(id, 1, sample_event(1));
  BOOST_TEST(store.create(sample_attempt()) == id);
  BOOST_TEST(store.list().size() == 1U);
  BOOST_TEST(store.load(id)->events.size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_same_event_is_added_once) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  const exam::AttemptId id = store.create(sample_attempt());
  const std::vector<exam::Event> events = sample_events();
  append_all(store, id, events);
  append_all(store, id, events);
  store.append(id, 16, events[15]);
  BOOST_TEST((store.load(id)->events == events));
}

BOOST_AUTO_TEST_CASE(the_same_end_is_the_same_and_the_last_one_stands) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  const exam::AttemptId id = store.create(sample_attempt());
  store.finish(id, sample_outcome());
  store.finish(id, sample_outcome());
  BOOST_TEST(same(store.load(id)->summary.outcome.value(), sample_outcome()));
  const exam::Outcome other = {.state = exam::AttemptState::Expired,
                               .raw = 1,
                               .scored = 2,
                               .scaled = 300,
                               .used = exam::Millis(8),
                               .ended = 7};
  store.finish(id, other);
  BOOST_TEST(same(store.load(id)->summary.outcome.value(), other));
}

BOOST_AUTO_TEST_CASE(an_event_may_come_after_the_end) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  const exam::AttemptId id = store.create(sample_attempt());
  store.finish(id, sample_outcome());
  store.append(id, 1, sample_event(1));
  BOOST_TEST(store.load(id)->events.size() == 1U);
}

BOOST_AUTO_TEST_CASE(create_may_be_made_again_after_an_unknown_outcome) {
  FaultyStore store;
  store.lose_outcome([&] { (void)store->create(sample_attempt()); });
  const exam::AttemptId id = store->create(sample_attempt());
  BOOST_TEST(store->list().size() == 1U);
  BOOST_TEST(same(store->load(id)->fixed, sample_attempt()));
}

BOOST_AUTO_TEST_CASE(append_may_be_made_again_after_an_unknown_outcome) {
  FaultyStore store;
  const exam::AttemptId id = store->create(sample_attempt());
  for (int seq = 1; seq <= 5; ++seq) {
    store.lose_outcome([&] { store->append(id, seq, sample_event(seq)); });
    store->append(id, seq, sample_event(seq));
  }
  const auto record = store->load(id);
  BOOST_REQUIRE(record->events.size() == 5U);
  for (int seq = 1; seq <= 5; ++seq) {
    BOOST_TEST((record->events[static_cast<std::size_t>(seq) - 1] == sample_event(seq)));
  }
}

BOOST_AUTO_TEST_CASE(finish_may_be_made_again_after_an_unknown_outcome) {
  FaultyStore store;
  const exam::AttemptId id = store->create(sample_attempt());
  store.lose_outcome([&] { store->finish(id, sample_outcome()); });
  store->finish(id, sample_outcome());
  const auto record = store->load(id);
  BOOST_TEST(same(record->summary.outcome.value(), sample_outcome()));
}

BOOST_AUTO_TEST_CASE(an_event_of_unknown_outcome_can_be_read_before_it_is_sent_again) {
  FaultyStore store;
  const exam::AttemptId id = store->create(sample_attempt());
  store.lose_outcome([&] { store->append(id, 1, sample_event(1)); });
  BOOST_TEST(store->load(id)->events.size() == 1U);
  store->append(id, 2, sample_event(2));
  BOOST_TEST(store->load(id)->events.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_repeated_call_that_finds_its_work_done_syncs_before_it_says_so) {
  FaultyStore store;
  const exam::AttemptId id = store->create(sample_attempt());
  store.lose_outcome([&] { store->append(id, 1, sample_event(1)); });
  const int before = store.vfs.faults().synced_deletes;
  store->append(id, 1, sample_event(1));
  BOOST_TEST(store.vfs.faults().synced_deletes == before + 1);
  store->append(id, 1, sample_event(1));
  BOOST_TEST(store.vfs.faults().synced_deletes == before + 1);
}

BOOST_AUTO_TEST_CASE(the_file_is_opened_again_after_an_unknown_outcome_and_not_otherwise) {
  FaultyStore store;
  const exam::AttemptId id = store->create(sample_attempt());
  BOOST_TEST(throws(Kind::Corrupt, [&] { store->append(id, 2, sample_event(2)); }));
  store->append(id, 1, sample_event(1));
  BOOST_TEST(store.vfs.faults().opens == 1);
  store.lose_outcome([&] { store->append(id, 2, sample_event(2)); });
  BOOST_TEST(store.vfs.faults().opens == 1);
  store->append(id, 2, sample_event(2));
  store->append(id, 3, sample_event(3));
  BOOST_TEST(store.vfs.faults().opens == 2);
}

BOOST_AUTO_TEST_CASE(a_repeated_call_fails_as_long_as_the_sync_does) {
  FaultyStore store;
  const exam::AttemptId id = store->create(sample_attempt());
  for (int i = 0; i < 3; ++i) {
    store.lose_outcome([&] { store->append(id, 1, sample_event(1)); });
  }
  store->append(id, 1, sample_event(1));
  BOOST_TEST(store->load(id)->events.size() == 1U);
}

BOOST_AUTO_TEST_CASE(every_write_ends_with_a_sync_of_the_folder) {
  FaultyStore store;
  const exam::AttemptId id = store->create(sample_attempt());
  const Faults& faults = store.vfs.faults();
  for (int seq = 1; seq <= 3; ++seq) {
    const int before = faults.synced_deletes;
    store->append(id, seq, sample_event(seq));
    BOOST_TEST(faults.synced_deletes == before + 1);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::store
