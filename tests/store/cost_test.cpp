#include <sqlite3.h>
#include <boost/test/unit_test.hpp>

#include "simulator/store/sqlite_attempt_store.h"
#include "tests/store/support/faulty_vfs.h"
#include "tests/store/support/samples.h"

// What the store costs, in operations and bytes: the same on every machine.

namespace mockexam::store {
namespace {

constexpr int kEvents = 1000;

struct Fixture {
  TempFolder folder;
  FaultyVfs vfs;
  std::unique_ptr<SqliteAttemptStore> store;
  exam::AttemptId id = 0;

  Fixture() {
    OpenOptions options = options_in(folder);
    options.vfs = vfs.name();
    store = std::make_unique<SqliteAttemptStore>(options);
    id = store->create(sample_attempt());
    for (int seq = 1; seq <= kEvents; ++seq) store->append(id, seq, sample_event(seq));
  }

  template <typename Call>
  Faults cost_of(const Call& call) {
    const Faults before = vfs.faults();
    call();
    Faults cost = vfs.faults();
    cost.operations -= before.operations;
    cost.writes -= before.writes;
    cost.syncs -= before.syncs;
    cost.synced_deletes -= before.synced_deletes;
    return cost;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cost, Fixture)

BOOST_AUTO_TEST_CASE(an_event_late_in_a_sitting_costs_three_pages_and_four_syncs) {
  const Faults cost = cost_of([&] { store->append(id, kEvents + 1, sample_event(kEvents + 1)); });
  // The journal's header twice, then each page (header, event, head) once in the journal with its
  // number and checksum, and once in the file.
  BOOST_TEST(cost.writes <= 2 + 3 * 3 + 3);
  BOOST_TEST(cost.syncs <= 3);
  BOOST_TEST(cost.synced_deletes == 1);
}

BOOST_AUTO_TEST_CASE(a_beat_wakes_no_disk) {
  store->beat(id, sample_beat());
  exam::Beat later = sample_beat();
  later.used += exam::Millis(1);
  const Faults cost = cost_of([&] { store->beat(id, later); });
  BOOST_TEST(cost.writes == 0);
  BOOST_TEST(cost.syncs == 0);
  BOOST_TEST(cost.synced_deletes == 0);
}

BOOST_AUTO_TEST_CASE(reading_writes_nothing) {
  const Faults cost = cost_of([&] {
    (void)store->list();
    (void)store->load(id);
    (void)store->exposure("mla-c01");
  });
  BOOST_TEST(cost.writes == 0);
  BOOST_TEST(cost.syncs == 0);
  BOOST_TEST(cost.synced_deletes == 0);
}

BOOST_AUTO_TEST_CASE(an_open_store_keeps_little_memory) {
  (void)store->load(id);
  (void)store->exposure("mla-c01");
  BOOST_TEST(sqlite3_memory_used() < 400 * 1024);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::store
