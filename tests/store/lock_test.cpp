#include <sys/stat.h>
#include <boost/test/unit_test.hpp>

#include "simulator/store/attempt_lock.h"
#include "simulator/store/sqlite_attempt_store.h"
#include "tests/store/support/child.h"
#include "tests/store/support/samples.h"
#include "tests/store/support/thrown.h"

namespace mockexam::store {

BOOST_AUTO_TEST_SUITE(lock)

BOOST_AUTO_TEST_CASE(an_attempt_is_locked_once_and_free_again_afterwards) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  SqliteAttemptStore other(options_in(folder));
  {
    const auto held = store.lock(7);
    BOOST_TEST(held != nullptr);
    BOOST_TEST(store.lock(7) == nullptr);
    BOOST_TEST(other.lock(7) == nullptr);
    BOOST_TEST(other.lock(8) != nullptr);
  }
  BOOST_TEST(other.lock(7) != nullptr);
}

BOOST_AUTO_TEST_CASE(a_lock_outlives_the_store_but_not_its_process) {
  const TempFolder folder;
  Child child([&](int to) {
    const auto held = lock_attempt(folder.path(), 1);
    Child::send(to, held == nullptr ? 'n' : 'y');
    ::pause();
  });
  BOOST_REQUIRE(child.receive() == 'y');
  BOOST_TEST(lock_attempt(folder.path(), 1) == nullptr);
  BOOST_TEST(lock_attempt(folder.path(), 2) != nullptr);
  child.kill();
  BOOST_TEST(lock_attempt(folder.path(), 1) != nullptr);
}

BOOST_AUTO_TEST_CASE(a_lock_does_not_hinder_reading_or_writing) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  const exam::AttemptId id = store.create(sample_attempt());
  const auto held = store.lock(id);
  SqliteAttemptStore other(options_in(folder));
  other.append(id, 1, sample_event(1));
  BOOST_TEST(store.load(id)->events.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_lock_in_no_folder_is_an_error) {
  const TempFolder folder;
  BOOST_TEST(throws(Kind::Io, [&] { (void)lock_attempt(folder / "none", 1); }));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::store
