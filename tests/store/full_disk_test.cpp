#include <sys/stat.h>
#include <boost/test/unit_test.hpp>

#include <filesystem>

#include "simulator/store/sqlite_attempt_store.h"
#include "tests/store/support/faulty_vfs.h"
#include "tests/store/support/samples.h"
#include "tests/store/support/thrown.h"

namespace mockexam::store {
namespace {

struct SmallDisk {
  TempFolder folder;
  FaultyVfs vfs;
  std::string reserve = folder / "data/reserve";
  std::unique_ptr<SqliteAttemptStore> store;

  SmallDisk() {
    OpenOptions options = options_in(folder);
    options.vfs = vfs.name();
    store = std::make_unique<SqliteAttemptStore>(options);
  }

  [[nodiscard]] bool has_reserve() const { return std::filesystem::exists(reserve); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(full_disk)

BOOST_AUTO_TEST_CASE(creating_an_attempt_keeps_a_mebibyte_in_reserve) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  BOOST_TEST(!std::filesystem::exists(folder / "data/reserve"));
  (void)store.create(sample_attempt());
  struct stat status {};
  BOOST_REQUIRE(::stat((folder / "data/reserve").c_str(), &status) == 0);
  BOOST_TEST(status.st_size == 1024 * 1024);
  BOOST_TEST(status.st_blocks * 512 >= 1024 * 1024);  // not a hole
}

BOOST_AUTO_TEST_CASE(a_full_disk_costs_the_reserve_and_no_event) {
  SmallDisk disk;
  const exam::AttemptId id = disk.store->create(sample_attempt());
  disk.store->append(id, 1, sample_event(1));
  disk.vfs.faults().full_while = disk.reserve;
  for (int seq = 2; seq <= 20; ++seq) disk.store->append(id, seq, sample_event(seq));
  BOOST_TEST(disk.vfs.faults().failures > 0);
  BOOST_TEST(!disk.has_reserve());
  disk.store->beat(id, sample_beat());
  disk.store->finish(id, sample_outcome());
  BOOST_TEST(disk.store->load(id)->events.size() == 20U);
}

BOOST_AUTO_TEST_CASE(finish_uses_the_reserve_too) {
  SmallDisk disk;
  const exam::AttemptId id = disk.store->create(sample_attempt());
  disk.vfs.faults().full_while = disk.reserve;
  disk.store->finish(id, sample_outcome());
  BOOST_TEST(disk.vfs.faults().failures > 0);
  BOOST_TEST(!disk.has_reserve());
}

BOOST_AUTO_TEST_CASE(without_a_reserve_the_call_fails_and_can_be_made_again) {
  SmallDisk disk;
  const exam::AttemptId id = disk.store->create(sample_attempt());
  disk.store->append(id, 1, sample_event(1));
  disk.vfs.faults().full = true;
  for (int i = 0; i < 3; ++i) {
    BOOST_TEST(throws(Kind::Full, [&] { disk.store->append(id, 2, sample_event(2)); }));
    BOOST_TEST(!disk.has_reserve());
  }
  BOOST_TEST(disk.store->load(id)->events.size() == 1U);
  disk.vfs.faults().full = false;
  disk.store->append(id, 2, sample_event(2));
  BOOST_TEST(disk.store->load(id)->events.size() == 2U);
}

BOOST_AUTO_TEST_CASE(an_attempt_is_not_begun_on_a_full_disk) {
  SmallDisk disk;
  disk.vfs.faults().full = true;
  BOOST_TEST(throws(Kind::Full, [&] { (void)disk.store->create(sample_attempt()); }));
  BOOST_TEST(disk.has_reserve());
  BOOST_TEST(disk.store->list().empty());
}

BOOST_AUTO_TEST_CASE(a_sitting_that_goes_on_has_a_reserve_again) {
  SmallDisk disk;
  const exam::AttemptId id = disk.store->create(sample_attempt());
  std::filesystem::remove(disk.reserve);
  const auto lock = disk.store->lock(id);
  BOOST_TEST(lock != nullptr);
  BOOST_TEST(disk.has_reserve());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::store
