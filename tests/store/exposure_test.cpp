#include <boost/test/unit_test.hpp>

#include "simulator/store/sqlite_attempt_store.h"
#include "tests/store/support/samples.h"

namespace mockexam::store {
namespace {

exam::Event show(int position) {
  exam::Event event;
  event.kind = exam::EventKind::Show;
  event.position = position;
  return event;
}

using Shown = std::map<std::string, int>;

}  // namespace

BOOST_AUTO_TEST_SUITE(exposure)

BOOST_AUTO_TEST_CASE(an_item_counts_once_for_each_attempt_that_showed_it) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  const exam::AttemptId first = store.create(sample_attempt(1));
  append_all(store, first, {show(0), show(1), show(0)});
  const exam::AttemptId second = store.create(sample_attempt(2));
  append_all(store, second, {show(0)});
  const Shown expected = {{"1.1-01-a", 2}, {"2.4-07-b", 1}};
  BOOST_TEST((store.exposure("mla-c01") == expected));
}

BOOST_AUTO_TEST_CASE(only_showing_counts_and_only_places_of_the_form) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  const exam::AttemptId id = store.create(sample_attempt());
  append_all(store, id, {sample_event(1), sample_event(2), show(3), show(-1)});
  BOOST_TEST(store.exposure("mla-c01").empty());
}

BOOST_AUTO_TEST_CASE(other_exams_and_discarded_attempts_do_not_count) {
  const TempFolder folder;
  SqliteAttemptStore store(options_in(folder));
  exam::NewAttempt other = sample_attempt(1);
  other.form.exam = "clf-c02";
  append_all(store, store.create(other), {show(0)});
  const exam::AttemptId discarded = store.create(sample_attempt(2));
  append_all(store, discarded, {show(1)});
  const exam::AttemptId finished = store.create(sample_attempt(3));
  append_all(store, finished, {show(2)});
  exam::Outcome outcome = sample_outcome();
  store.finish(finished, outcome);
  outcome.state = exam::AttemptState::Discarded;
  store.finish(discarded, outcome);
  BOOST_TEST((store.exposure("mla-c01") == Shown{{"4.2-11-c", 1}}));
  BOOST_TEST((store.exposure("clf-c02") == Shown{{"1.1-01-a", 1}}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::store
