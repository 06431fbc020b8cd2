#include <boost/test/unit_test.hpp>

#include "simulator/store/sqlite_attempt_store.h"
#include "tests/store/support/faulty_vfs.h"
#include "tests/store/support/samples.h"
#include "tests/store/support/thrown.h"

namespace mockexam::store {
namespace {

using Fault = Faults::Fault;

constexpr int kEvents = 4;

// A short sitting in which each call is made until it succeeds, at most three times.
class Script {
 public:
  explicit Script(OpenOptions options) : options_(std::move(options)) {}

  void run() {
    insist([&] { store_ = std::make_unique<SqliteAttemptStore>(options_); });
    exam::AttemptId id = 0;
    insist([&] { id = store_->create(sample_attempt()); });
    for (int seq = 1; seq <= kEvents; ++seq) {
      insist([&] { store_->append(id, seq, sample_event(seq)); });
      insist([&] { acknowledged_are_there(id, seq); });
    }
    insist([&] { store_->beat(id, sample_beat()); });
    insist([&] { store_->finish(id, sample_outcome()); });
    insist([&] { store_ = std::make_unique<SqliteAttemptStore>(options_); });
    insist([&] { all_is_there(id); });
  }

 private:
  template <typename Call>
  void insist(const Call& call) {
    for (int i = 0; i < 2; ++i) {
      if (!thrown_by(call)) return;
    }
    call();
  }

  void acknowledged_are_there(exam::AttemptId id, int count) {
    const auto record = store_->load(id);
    BOOST_REQUIRE(record.has_value());
    BOOST_REQUIRE(record->events.size() == static_cast<std::size_t>(count));
    for (int seq = 1; seq <= count; ++seq) {
      BOOST_TEST((record->events[static_cast<std::size_t>(seq) - 1] == sample_event(seq)));
    }
  }

  void all_is_there(exam::AttemptId id) {
    BOOST_TEST(store_->list().size() == 1U);
    acknowledged_are_there(id, kEvents);
    const auto record = store_->load(id);
    BOOST_TEST(same(record->fixed, sample_attempt()));
    BOOST_TEST(same(record->beat.value(), sample_beat()));
    BOOST_TEST(same(record->summary.outcome.value(), sample_outcome()));
  }

  OpenOptions options_;
  std::unique_ptr<SqliteAttemptStore> store_;
};

// Fails each operation of the script in turn; gives how many there were.
int sweep(Fault fault) {
  for (int at = 1;; ++at) {
    const TempFolder folder;
    FaultyVfs vfs;
    vfs.faults().fault = fault;
    vfs.faults().fail_at = at;
    OpenOptions options = options_in(folder);
    options.vfs = vfs.name();
    BOOST_TEST_CONTEXT("operation " << at) {
      Script(options).run();
    }
    if (vfs.faults().operations < at) return at - 1;
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fault)

BOOST_AUTO_TEST_CASE(no_single_io_error_loses_anything) {
  BOOST_TEST(sweep(Fault::IoError) > 100);
}

BOOST_AUTO_TEST_CASE(no_delete_with_a_failed_sync_loses_anything) {
  BOOST_TEST(sweep(Fault::UnsyncedDelete) > 100);
}

BOOST_AUTO_TEST_CASE(no_single_write_without_room_loses_anything) {
  BOOST_TEST(sweep(Fault::DiskFull) > 100);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::store
