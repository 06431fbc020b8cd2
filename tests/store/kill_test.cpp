#include <boost/test/unit_test.hpp>

#include <random>

#include "simulator/store/sqlite_attempt_store.h"
#include "tests/store/support/child.h"
#include "tests/store/support/samples.h"

namespace mockexam::store {
namespace {

constexpr int kKills = 100;
constexpr std::uint32_t kSeed = 20240229;

// Goes on with the attempt from where its file says it is; never ends.
void sit(const OpenOptions& options, int to) {
  SqliteAttemptStore store(options);
  const exam::AttemptId id = store.create(sample_attempt());
  const auto record = store.load(id);
  for (int seq = static_cast<int>(record->events.size()) + 1;; ++seq) {
    store.append(id, seq, sample_event(seq));
    Child::send(to, 'a');
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kill)

BOOST_AUTO_TEST_CASE(a_killed_program_loses_no_acknowledged_event) {
  const TempFolder folder;
  const OpenOptions options = options_in(folder);
  std::mt19937 random(kSeed);
  std::size_t stored = 0;
  for (int round = 0; round < kKills; ++round) {
    std::size_t acknowledged = stored;
    {
      Child child([&](int to) { sit(options, to); });
      for (auto more = random() % 12; more > 0; --more) {
        BOOST_REQUIRE(child.receive() == 'a');
        ++acknowledged;
      }
      child.kill();
      while (child.receive() == 'a') ++acknowledged;  // on their way when it died
    }
    SqliteAttemptStore store(options);
    if (store.list().empty()) {  // killed before its first call
      BOOST_TEST(acknowledged == 0U);
      continue;
    }
    const auto record = store.load(store.list().at(0).id);
    BOOST_TEST_CONTEXT("seed " << kSeed << ", round " << round) {
      stored = record->events.size();
      BOOST_TEST(stored >= acknowledged);
      BOOST_TEST(stored <= acknowledged + 1);
      for (std::size_t i = 0; i < stored; ++i) {
        BOOST_TEST((record->events[i] == sample_event(static_cast<int>(i) + 1)));
      }
    }
  }
  BOOST_TEST(stored > static_cast<std::size_t>(kKills));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::store
