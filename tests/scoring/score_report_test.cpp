#include "scoring/score_report.h"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <vector>

namespace mockexam::scoring {
namespace {

using std::chrono::milliseconds;

constexpr ScaleAnchors kAnchors{.min = 100, .max = 1000, .pass = 720};

ItemFact right(int domain, int type, int expected) {
  ItemFact item;
  item.domain = domain;
  item.type = type;
  item.expected_permille = expected;
  item.answered = true;
  item.correct = true;
  item.first_correct = true;
  return item;
}

ItemFact wrong(int domain, int type, int expected) {
  ItemFact item = right(domain, type, expected);
  item.correct = false;
  item.first_correct = false;
  return item;
}

ItemFact blank(int domain, int type, int expected) {
  ItemFact item = wrong(domain, type, expected);
  item.answered = false;
  return item;
}

ItemFact unscored(ItemFact item) {
  item.scored = false;
  return item;
}

// Six scored items in domains 0 and 1, two unscored ones, one of them alone in domain 2.
ReportInput small_form() {
  ReportInput input;
  input.items = {right(0, 0, 700), wrong(0, 1, 600),          unscored(right(0, 0, 900)),
                 right(1, 0, 500), right(1, 2, 650),          blank(1, 3, 800),
                 right(0, 0, 750), unscored(right(2, 1, 400))};
  input.domains = 3;
  input.anchors = kAnchors;
  input.cut_permille = 4000;
  input.scale_table = DogLeg(kAnchors, 6, 4000).table();
  input.time_used = std::chrono::minutes(11);
  return input;
}

ScoreReport report_of(const ReportInput& input) {
  const std::optional<ScoreReport> report = make_score_report(input);
  BOOST_REQUIRE(report);
  return *report;
}

BOOST_AUTO_TEST_SUITE(score_report)

BOOST_AUTO_TEST_CASE(the_score_counts_scored_items_only) {
  const ScoreReport report = report_of(small_form());
  BOOST_TEST(report.raw == 4);
  BOOST_TEST(report.scored == 6);
  BOOST_TEST(report.unscored == 2);
  BOOST_TEST(report.answered == 5);
  BOOST_TEST(report.cut_raw == 4);
  BOOST_TEST(report.passed);
  BOOST_TEST(report.scaled == 720);
  BOOST_TEST((report.standard_error == standard_error(small_form().scale_table, 4)));
  BOOST_TEST((report.interval == scaled_interval(DogLeg(kAnchors, 6, 4000), 4)));
  BOOST_TEST(report.time_used.count() == 660000);
}

BOOST_AUTO_TEST_CASE(one_item_less_fails_by_the_raw_cut) {
  ReportInput input = small_form();
  input.items[0].correct = false;
  const ScoreReport report = report_of(input);
  BOOST_TEST(report.raw == 3);
  BOOST_TEST(!report.passed);
  BOOST_TEST(report.scaled == 565);
}

BOOST_AUTO_TEST_CASE(a_domain_is_compared_with_its_own_cut) {
  const ScoreReport report = report_of(small_form());
  BOOST_REQUIRE_EQUAL(report.domains.size(), 3U);
  const DomainResult& first = report.domains[0];
  BOOST_TEST((first.tally == Tally{3, 2}));
  BOOST_TEST(first.cut_permille == 2050);
  BOOST_TEST((first.band == domain_band(2, 3, 2050)));
  BOOST_TEST((first.band->band == Band::NeedsImprovement));
  BOOST_TEST((first.share == domain_interval(2, 3)));
  const DomainResult& second = report.domains[1];
  BOOST_TEST((second.tally == Tally{3, 2}));
  BOOST_TEST(second.cut_permille == 1950);
  BOOST_TEST((second.band->band == Band::MeetsCompetencies));
}

BOOST_AUTO_TEST_CASE(a_domain_without_scored_items_has_no_band) {
  const ScoreReport report = report_of(small_form());
  BOOST_TEST((report.domains[2] == DomainResult{}));
  BOOST_TEST(!report.domains[2].band);
}

BOOST_AUTO_TEST_CASE(formats_count_scored_items_by_type) {
  const ScoreReport report = report_of(small_form());
  BOOST_TEST((report.formats[0] == Tally{3, 3}));
  BOOST_TEST((report.formats[1] == Tally{1, 0}));
  BOOST_TEST((report.formats[2] == Tally{1, 1}));
  BOOST_TEST((report.formats[3] == Tally{1, 0}));
}

BOOST_AUTO_TEST_CASE(all_answered_items_are_counted_apart_from_the_report) {
  BOOST_TEST(answered_all(small_form().items) == 7);
  BOOST_TEST(answered_all({}) == 0);
}

BOOST_AUTO_TEST_CASE(the_stored_table_is_used_as_it_is) {
  ReportInput input = small_form();
  input.scale_table = {0, 1, 2, 3, 777, 888, 999};
  const ScoreReport report = report_of(input);
  BOOST_TEST(report.scaled == 777);
  BOOST_TEST((report.standard_error == standard_error(input.scale_table, 4)));
}

BOOST_AUTO_TEST_CASE(changed_answers_are_told_apart_by_first_and_last) {
  ReportInput input = small_form();
  input.items[0].changes = 1;  // right to right
  input.items[1].changes = 2;  // wrong to wrong
  input.items[3].changes = 1;  // wrong to right, and the next
  input.items[3].first_correct = false;
  input.items[4].changes = 3;
  input.items[4].first_correct = false;
  input.items[5].changes = 1;  // right, then cleared
  input.items[5].first_correct = true;
  BOOST_TEST((report_of(input).changes == AnswerChanges{2, 1, 1}));
}

BOOST_AUTO_TEST_CASE(an_answer_never_changed_is_in_no_count_of_changes) {
  BOOST_TEST((report_of(small_form()).changes == AnswerChanges{}));
}

BOOST_AUTO_TEST_CASE(changes_of_unscored_items_are_not_counted) {
  ReportInput input = small_form();
  input.items[2].changes = 1;
  input.items[2].first_correct = false;
  BOOST_TEST((report_of(input).changes == AnswerChanges{}));
}

BOOST_AUTO_TEST_CASE(pace_is_the_mean_over_items_looked_at) {
  ReportInput input = small_form();
  BOOST_TEST(report_of(input).pace.count() == 0);
  input.items[0].spent = milliseconds(1000);
  input.items[2].spent = milliseconds(2000);  // unscored
  input.items[5].spent = milliseconds(2000);
  BOOST_TEST(report_of(input).pace.count() == 1666);
}

BOOST_AUTO_TEST_CASE(the_three_slowest_are_named_longest_first_and_ties_in_form_order) {
  ReportInput input = small_form();
  BOOST_TEST(report_of(input).slowest.empty());
  input.items[6].spent = milliseconds(5);
  input.items[2].spent = milliseconds(9);  // unscored
  const std::vector<int> two{2, 6};
  BOOST_TEST(report_of(input).slowest == two, boost::test_tools::per_element());
  input.items[3].spent = milliseconds(5);
  input.items[1].spent = milliseconds(5);
  const std::vector<int> three{2, 1, 3};
  BOOST_TEST(report_of(input).slowest == three, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(domains_and_types_must_exist) {
  for (const int domain : {-1, 3}) {
    ReportInput input = small_form();
    input.items[2].domain = domain;
    BOOST_TEST(!make_score_report(input));
  }
  for (const int type : {-1, kItemTypes}) {
    ReportInput input = small_form();
    input.items[2].type = type;
    BOOST_TEST(!make_score_report(input));
  }
}

BOOST_AUTO_TEST_CASE(the_table_must_have_a_row_for_each_raw_score) {
  ReportInput input = small_form();
  input.scale_table.pop_back();
  BOOST_TEST(!make_score_report(input));
  input.scale_table = {100, 200, 300, 400, 720, 800, 900, 1000};
  BOOST_TEST(!make_score_report(input));
  input.scale_table.clear();
  BOOST_TEST(!make_score_report(input));
}

BOOST_AUTO_TEST_CASE(a_table_that_contradicts_the_cut_is_refused) {
  ReportInput input = small_form();
  input.scale_table[3] = 720;
  BOOST_TEST(!make_score_report(input));
  input = small_form();
  input.scale_table[4] = 719;
  BOOST_TEST(!make_score_report(input));
}

BOOST_AUTO_TEST_CASE(a_form_without_scored_items_fails_at_the_bottom_of_the_scale) {
  ReportInput input;
  input.anchors = kAnchors;
  input.scale_table = {100};
  const ScoreReport empty = report_of(input);
  BOOST_TEST(empty.scaled == 100);
  BOOST_TEST(!empty.passed);
  BOOST_TEST(!empty.standard_error);
  BOOST_TEST(empty.domains.empty());
  input.domains = 1;
  input.items = {unscored(right(0, 0, 700))};
  BOOST_TEST(report_of(input).unscored == 1);
  BOOST_TEST(report_of(input).raw == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace mockexam::scoring
