#include "scoring/response.h"

#include <boost/test/unit_test.hpp>

namespace mockexam::scoring {
namespace {

BOOST_AUTO_TEST_SUITE(response)

BOOST_AUTO_TEST_CASE(a_response_with_an_empty_place_is_not_complete) {
  BOOST_TEST(is_complete({{2, 0, 1}}));
  BOOST_TEST(!is_complete({{kEmpty, 0, 1}}));
  BOOST_TEST(!is_complete({{2, 0, kEmpty}}));
  BOOST_TEST(!is_complete({{kEmpty}}));
}

BOOST_AUTO_TEST_CASE(a_response_is_blank_only_when_every_place_is_empty) {
  BOOST_TEST(is_blank({{kEmpty, kEmpty}}));
  BOOST_TEST(is_blank({}));
  BOOST_TEST(!is_blank({{0, kEmpty}}));
  BOOST_TEST(!is_blank({{kEmpty, 0}}));
}

BOOST_AUTO_TEST_CASE(a_blank_answer_is_wrong) {
  BOOST_TEST(!is_correct({{kEmpty}}, {{0}}));
  BOOST_TEST(!is_correct({{kEmpty, kEmpty}}, {{0, 1}}));
  BOOST_TEST(!is_correct({}, {{0}}));
}

BOOST_AUTO_TEST_CASE(a_key_that_is_empty_or_incomplete_is_never_met) {
  BOOST_TEST(!is_correct({}, {}));
  BOOST_TEST(!is_correct({{kEmpty}}, {{kEmpty}}));
  BOOST_TEST(!is_correct({{0, kEmpty}}, {{0, kEmpty}}));
}

BOOST_AUTO_TEST_CASE(an_incomplete_answer_earns_nothing) {
  BOOST_TEST(!is_correct({{0, kEmpty}}, {{0, 2}}));
  BOOST_TEST(!is_correct({{0}}, {{0, 2}}));
}

BOOST_AUTO_TEST_CASE(one_option_too_many_earns_nothing) {
  BOOST_TEST(!is_correct({{0, 2, 3}}, {{0, 2}}));
}

BOOST_AUTO_TEST_CASE(steps_in_another_order_are_wrong) {
  BOOST_TEST(is_correct({{3, 0, 2}}, {{3, 0, 2}}));
  BOOST_TEST(!is_correct({{0, 3, 2}}, {{3, 0, 2}}));
}

BOOST_AUTO_TEST_CASE(a_matching_key_may_use_a_response_twice) {
  BOOST_TEST(is_correct({{1, 1, 0}}, {{1, 1, 0}}));
  BOOST_TEST(!is_correct({{1, 0, 1}}, {{1, 1, 0}}));
}

BOOST_AUTO_TEST_CASE(of_all_responses_only_the_key_is_right) {
  const Response key{{2, 0, 3}};
  int right = 0;
  for (int a = kEmpty; a < 4; ++a) {
    for (int b = kEmpty; b < 4; ++b) {
      for (int c = kEmpty; c < 4; ++c) {
        const bool expected = a == 2 && b == 0 && c == 3;
        BOOST_TEST(is_correct({{a, b, c}}, key) == expected);
        right += expected ? 1 : 0;
      }
    }
  }
  BOOST_TEST(right == 1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace mockexam::scoring
