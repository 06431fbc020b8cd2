// Whatever comes, in whatever order: the state stays sound, and the accepted events alone give
// it again.

#include <boost/test/unit_test.hpp>
#include <algorithm>
#include <set>

#include "simulator/exam/random.h"
#include "simulator/exam/sitting.h"

using namespace mockexam;
using namespace std::chrono_literals;
using exam::Event;
using exam::EventKind;
using exam::Sitting;

namespace {

constexpr auto kLimit = 40s;

std::vector<exam::ItemShape> random_shapes(exam::Random& random) {
  std::vector<exam::ItemShape> shapes(1 + random.below(6));
  for (auto& shape : shapes) {
    shape.type = static_cast<banks::ItemType>(random.below(4));
    shape.options = 3 + static_cast<int>(random.below(4));
    shape.places = shape.type == banks::ItemType::MultipleChoice
                       ? 1
                       : 2 + static_cast<int>(random.below(static_cast<std::uint64_t>(shape.options - 2)));
    shape.reuse = static_cast<banks::Reuse>(random.below(3));
  }
  return shapes;
}

// Anything at all, right or wrong: indices run from one below the first to one past the last.
Event random_event(exam::Random& random, exam::Millis used) {
  Event event = exam::event_of(static_cast<EventKind>(1 + random.below(16)));
  const auto any = [&random](std::uint64_t n) { return static_cast<int>(random.below(n)) - 1; };
  event.used = used;
  event.position = any(8);
  event.place = any(8);
  event.to = any(8);
  event.option = any(9);
  event.on = random.below(4) != 0;
  event.away = exam::Millis{static_cast<long>(random.below(9000))};
  if (event.kind == EventKind::Note) event.note = text::SafeText::clean("note");
  return event;
}

void check_response(const exam::ItemShape& shape, const exam::ItemProgress& item) {
  BOOST_REQUIRE(item.response.places.size() == static_cast<std::size_t>(shape.places));
  std::multiset<int> used;
  for (const int option : item.response.places) {
    BOOST_REQUIRE(option >= -1);
    BOOST_REQUIRE(option < shape.options);
    if (option >= 0) used.insert(option);
  }
  const bool repeats = shape.type == banks::ItemType::Matching && shape.reuse == banks::Reuse::Any;
  for (const int option : used) {
    if (!repeats) BOOST_REQUIRE(used.count(option) == 1U);
    BOOST_REQUIRE(!item.struck[static_cast<std::size_t>(option)]);
  }
  if (shape.type <= banks::ItemType::MultipleResponse) {
    const auto& places = item.response.places;
    const auto first_empty = std::ranges::find(places, -1);
    BOOST_REQUIRE(std::is_sorted(places.begin(), first_empty));
    BOOST_REQUIRE(std::count(first_empty, places.end(), -1) == places.end() - first_empty);
  }
}

void check_sound(const Sitting& sitting) {
  exam::Millis spent{0};
  int flagged = 0;
  for (int i = 0; i < sitting.size(); ++i) {
    check_response(sitting.shape(i), sitting.item(i));
    spent += sitting.item(i).spent;
    flagged += sitting.item(i).flagged ? 1 : 0;
    BOOST_REQUIRE((sitting.item(i).visits > 0) == sitting.item(i).seen);
  }
  BOOST_REQUIRE(flagged == sitting.flagged());
  BOOST_REQUIRE((spent <= sitting.used()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(any_sequence_of_events)

BOOST_AUTO_TEST_CASE(leaves_the_state_sound_and_folds_to_the_same_state_again) {
  exam::Random random(20261122);
  int accepted_in_all = 0;
  for (int round = 0; round < 400; ++round) {
    const auto shapes = random_shapes(random);
    const exam::SittingRules rules{kLimit, random.below(5) != 0, true, true};
    Sitting sitting(rules, shapes);
    std::vector<Event> accepted;
    exam::Millis used{0};
    for (int step = 0; step < 250; ++step) {
      if (step == 0) {
        BOOST_REQUIRE(!sitting.apply(exam::event_of(EventKind::Start)));
        accepted.push_back(exam::event_of(EventKind::Start));
        continue;
      }
      used += exam::Millis{static_cast<long>(random.below(250))};
      Event event = random_event(random, used);
      // Ends come rarely, so that most sequences are long.
      if (event.kind >= EventKind::Submit && random.below(8) != 0) event.kind = EventKind::Show;
      if (event.kind == EventKind::Pause && random.below(3) != 0) event.kind = EventKind::Choose;
      const Sitting before = sitting;
      if (sitting.apply(event)) {
        BOOST_REQUIRE((sitting == before));
      } else {
        accepted.push_back(event);
        check_sound(sitting);
      }
    }
    Sitting again(rules, shapes);
    for (const Event& event : accepted) BOOST_REQUIRE(!again.apply(event));
    BOOST_REQUIRE((again == sitting));
    accepted_in_all += static_cast<int>(accepted.size());
  }
  BOOST_TEST(accepted_in_all > 10000);  // else the test has looked at nothing
}

BOOST_AUTO_TEST_SUITE_END()
