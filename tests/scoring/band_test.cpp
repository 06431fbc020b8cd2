#include "scoring/band.h"

#include <boost/test/unit_test.hpp>

#include "scoring/precision.h"

namespace mockexam::scoring {
namespace {

constexpr DomainBand kMeets{Band::MeetsCompetencies, false};
constexpr DomainBand kMeetsPerhaps{Band::MeetsCompetencies, true};
constexpr DomainBand kBelow{Band::NeedsImprovement, false};
constexpr DomainBand kBelowPerhaps{Band::NeedsImprovement, true};

BOOST_AUTO_TEST_SUITE(band)

BOOST_AUTO_TEST_CASE(a_domain_without_scored_items_has_no_band) {
  BOOST_TEST(!domain_band(0, 0, 0));
  BOOST_TEST(!domain_band(0, 0, 700));
  BOOST_TEST(!domain_band(0, -1, 700));
}

BOOST_AUTO_TEST_CASE(a_thousandth_of_an_item_decides) {
  BOOST_TEST((domain_band(9, 13, 8999) == kMeetsPerhaps));
  BOOST_TEST((domain_band(9, 13, 9000) == kMeetsPerhaps));
  BOOST_TEST((domain_band(9, 13, 9001) == kBelowPerhaps));
}

// The 90 % interval of 11 of 15 is .5241 to .8814: 7.862 to 13.221 items.
BOOST_AUTO_TEST_CASE(a_band_is_uncertain_when_the_interval_holds_the_cut) {
  BOOST_TEST((domain_band(11, 15, 7862) == kMeets));
  BOOST_TEST((domain_band(11, 15, 7863) == kMeetsPerhaps));
  BOOST_TEST((domain_band(11, 15, 13221) == kBelowPerhaps));
  BOOST_TEST((domain_band(11, 15, 13222) == kBelow));
}

BOOST_AUTO_TEST_CASE(nothing_and_everything_right_are_clear_in_a_full_domain) {
  BOOST_TEST((domain_band(14, 14, 9646) == kMeets));
  BOOST_TEST((domain_band(0, 14, 9646) == kBelow));
}

BOOST_AUTO_TEST_CASE(one_item_cannot_tell_at_a_usual_cut) {
  BOOST_TEST((domain_band(1, 1, 689) == kMeetsPerhaps));
  BOOST_TEST((domain_band(0, 1, 689) == kBelowPerhaps));
}

BOOST_AUTO_TEST_CASE(more_right_never_lowers_the_band_and_doubt_lies_around_the_cut) {
  for (int n = 1; n <= 40; ++n) {
    for (int cut = 0; cut <= 1000 * n; cut += 911) {
      for (int k = 0; k <= n; ++k) {
        const auto result = domain_band(k, n, cut);
        BOOST_REQUIRE(result);
        const Interval share = domain_interval(k, n);
        BOOST_TEST((result->band == Band::MeetsCompetencies) == (1000 * k >= cut));
        const bool clear = 1000 * n * share.high < cut || 1000 * n * share.low > cut;
        BOOST_TEST(result->uncertain == !clear);
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace mockexam::scoring
