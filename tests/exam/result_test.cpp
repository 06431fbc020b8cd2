#include "simulator/exam/result.h"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <random>

#include "tests/support/builders.h"

using mockexam::exam::AttemptResult;
using mockexam::exam::ItemResult;
using mockexam::exam::Paper;
using mockexam::exam::SittingState;
using mockexam::scoring::kEmpty;
using mockexam::scoring::Response;
using mockexam::tests::Candidate;
using mockexam::tests::small_paper;
using std::chrono_literals::operator""min;
using std::chrono_literals::operator""s;

namespace {

constexpr int kUnscored = 5;

Candidate all_right(const Paper& paper) {
  Candidate candidate(paper);
  for (int i = 0; i < static_cast<int>(paper.items.size()); ++i) candidate.show(i).answer_right();
  return candidate;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(result)

BOOST_AUTO_TEST_CASE(a_sitting_nobody_touched_has_nothing_right_and_the_lowest_score) {
  const Paper paper = small_paper();
  const AttemptResult result = Candidate(paper).submit().result();
  BOOST_TEST(result.score.raw == 0);
  BOOST_TEST(result.score.scaled == 100);
  BOOST_TEST(!result.score.passed);
  BOOST_TEST(result.score.slowest.empty());
  for (const ItemResult& item : result.items) {
    BOOST_TEST((!item.answered && !item.correct && !item.first_correct));
    BOOST_TEST(item.changes == 0);
  }
}

BOOST_AUTO_TEST_CASE(everything_right_is_the_highest_score_in_every_format_and_domain) {
  const Paper paper = small_paper();
  const AttemptResult result = all_right(paper).submit().result();
  BOOST_TEST(result.score.raw == 5);
  BOOST_TEST(result.score.scored == 5);
  BOOST_TEST(result.score.unscored == 1);
  BOOST_TEST(result.score.scaled == 1000);
  BOOST_TEST(result.score.passed);
  for (const auto& tally : result.score.formats) BOOST_TEST(tally.correct == tally.scored);
  BOOST_TEST(result.score.domains.size() == 4U);
  BOOST_TEST(result.score.domains[0].tally.correct == 2);
  BOOST_TEST(!result.score.domains[3].band.has_value());
}

BOOST_AUTO_TEST_CASE(items_carry_what_identifies_them_in_the_order_of_the_form) {
  const Paper paper = small_paper();
  const AttemptResult result = Candidate(paper).submit().result();
  BOOST_REQUIRE(result.items.size() == 6U);
  for (std::size_t i = 0; i < result.items.size(); ++i) {
    BOOST_TEST(result.items[i].position == static_cast<int>(i));
    BOOST_TEST(result.items[i].id == paper.items[i].id);
    BOOST_TEST((result.items[i].type == paper.items[i].type));
    BOOST_TEST(result.items[i].task == paper.items[i].task);
    BOOST_TEST(result.items[i].scored == (i != kUnscored));
  }
  BOOST_TEST(result.items[3].domain == 1);
  BOOST_TEST(result.items[5].domain == 3);
}

BOOST_AUTO_TEST_CASE(the_raw_cut_decides_at_three_and_four_of_five) {
  const Paper paper = small_paper();
  for (const int right : {3, 4}) {
    Candidate candidate(paper);
    for (int i = 0; i < right; ++i) candidate.show(i).answer_right();
    const AttemptResult result = candidate.submit().result();
    BOOST_TEST(result.score.raw == right);
    BOOST_TEST(result.score.cut_raw == 4);
    BOOST_TEST(result.score.passed == (right == 4));
    BOOST_TEST(result.score.scaled == paper.scale_table[static_cast<std::size_t>(right)]);
    BOOST_TEST((result.score.scaled >= 720) == (right == 4));
  }
}

BOOST_AUTO_TEST_CASE(an_incomplete_answer_is_neither_answered_nor_right) {
  const Paper paper = small_paper();
  const AttemptResult result =
      Candidate(paper).show(1).answer(Response{{0, kEmpty}}).submit().result();
  BOOST_TEST(!result.items[1].answered);
  BOOST_TEST(!result.items[1].correct);
  BOOST_TEST((result.items[1].response == Response{{0, kEmpty}}));
}

BOOST_AUTO_TEST_CASE(changes_count_what_was_left_standing_not_every_key) {
  const Paper paper = small_paper();
  Candidate candidate(paper);
  candidate.show(0).answer_wrong().answer_right().answer_wrong();  // only the last stands
  candidate.show(1).answer_wrong();
  candidate.show(0).answer_right();
  candidate.show(1);  // looked at again, left as it was
  candidate.show(2).answer_right();
  candidate.show(2).answer_wrong();  // the same visit
  candidate.show(0).answer_wrong();
  const AttemptResult result = candidate.submit().result();
  BOOST_TEST(result.items[0].changes == 2);
  BOOST_TEST(!result.items[0].first_correct);
  BOOST_TEST(!result.items[0].correct);
  BOOST_TEST(result.items[1].changes == 0);
  BOOST_TEST(result.items[2].changes == 0);
  BOOST_TEST(!result.items[2].first_correct);
  BOOST_TEST(result.score.changes.wrong_to_wrong == 1);
  BOOST_TEST(result.score.changes.wrong_to_right == 0);
}

BOOST_AUTO_TEST_CASE(the_direction_of_a_change_is_from_the_first_to_the_final_answer) {
  const Paper paper = small_paper();
  Candidate candidate(paper);
  candidate.show(0).answer_right().show(1).answer_wrong();
  candidate.show(0).answer_wrong().show(1).answer_right();
  const AttemptResult result = candidate.submit().result();
  BOOST_TEST(result.items[0].first_correct);
  BOOST_TEST(!result.items[0].correct);
  BOOST_TEST(result.score.changes.right_to_wrong == 1);
  BOOST_TEST(result.score.changes.wrong_to_right == 1);
}

BOOST_AUTO_TEST_CASE(an_answer_cleared_at_the_end_is_a_change_to_wrong) {
  const Paper paper = small_paper();
  Candidate candidate(paper);
  candidate.show(0).answer_right().show(1).show(0).answer(Response{{kEmpty}});
  const AttemptResult result = candidate.submit().result();
  BOOST_TEST(result.items[0].changes == 1);
  BOOST_TEST(!result.items[0].answered);
  BOOST_TEST(result.score.changes.right_to_wrong == 1);
}

BOOST_AUTO_TEST_CASE(an_unfinished_sitting_counts_the_answer_on_the_screen) {
  const Paper paper = small_paper();
  const AttemptResult result = Candidate(paper).show(0).answer_right().result();
  BOOST_TEST((result.state == SittingState::Running));
  BOOST_TEST(result.items[0].correct);
  BOOST_TEST(result.items[0].first_correct);
  BOOST_TEST(result.items[0].changes == 0);
}

BOOST_AUTO_TEST_CASE(times_interruptions_flags_and_notes_are_carried_over) {
  const Paper paper = small_paper();
  Candidate candidate(paper);
  candidate.show(3, 90s).flag().note("look up").away(10min);
  candidate.show(4, 30s).away(5min);
  const AttemptResult result = candidate.submit().result();
  BOOST_TEST((result.state == SittingState::Submitted));
  BOOST_TEST(result.items[3].spent.count() == 90000);
  BOOST_TEST(result.items[3].flagged);
  BOOST_TEST(result.items[3].note.str() == "look up");
  BOOST_TEST(result.used.count() == 120000);
  BOOST_TEST(result.score.time_used.count() == 120000);
  BOOST_TEST(result.score.pace.count() == 60000);
  BOOST_TEST(result.limit.count() == 720000);
  BOOST_TEST(result.interruptions == 2);
  BOOST_TEST((result.away == 15min));
}

BOOST_AUTO_TEST_CASE(a_sitting_whose_time_ran_out_is_scored_with_what_was_answered) {
  const Paper paper = small_paper();
  const AttemptResult result = Candidate(paper).show(0).answer_right().expire().result();
  BOOST_TEST((result.state == SittingState::Expired));
  BOOST_TEST(result.score.raw == 1);
  BOOST_TEST((result.used == 12min));
}

BOOST_AUTO_TEST_CASE(nothing_given_to_an_unscored_item_changes_the_score_report) {
  const Paper paper = small_paper();
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    Candidate with(paper);
    Candidate without(paper);
    for (int i = 0; i < 6; ++i) {
      const auto answer = random() % 3;
      for (Candidate* candidate : {&with, &without}) {
        candidate->show(i, 1s * (1 + i));
        if (candidate == &without && i == kUnscored) continue;
        if (answer == 1) candidate->answer_right();
        if (answer == 2) candidate->answer_wrong();
      }
    }
    BOOST_TEST((with.submit().result().score == without.submit().result().score));
  }
}

BOOST_AUTO_TEST_CASE(the_table_has_a_row_for_each_raw_score_and_the_anchors_at_its_ends) {
  const Paper paper = small_paper();
  const std::vector<int> table = scale_table_for(paper.exam, paper.form);
  BOOST_REQUIRE(table.size() == 6U);
  BOOST_TEST(table.front() == 100);
  BOOST_TEST(table[3] < 720);
  BOOST_TEST(table[4] >= 720);
  BOOST_TEST(table.back() == 1000);
}

BOOST_AUTO_TEST_CASE(a_paper_whose_parts_do_not_belong_together_is_noticed) {
  BOOST_TEST(is_consistent(small_paper()));
  const auto broken_by = [](auto change) {
    Paper paper = small_paper();
    change(paper);
    return !is_consistent(paper);
  };
  BOOST_TEST(broken_by([](Paper& paper) { paper.items.pop_back(); }));
  BOOST_TEST(broken_by([](Paper& paper) { paper.items[0].id = "other"; }));
  BOOST_TEST(broken_by([](Paper& paper) { paper.items[0].task = "9.1"; }));
  BOOST_TEST(broken_by([](Paper& paper) { paper.form.items[0].option_order.pop_back(); }));
  BOOST_TEST(broken_by([](Paper& paper) { paper.form.items[0].option_order[0] = 0; }));
  BOOST_TEST(broken_by([](Paper& paper) { paper.form.items[0].scored = false; }));
  BOOST_TEST(broken_by([](Paper& paper) { paper.scale_table[3] = 720; }));
  BOOST_TEST(broken_by([](Paper& paper) { paper.form.cut_permille = 4500; }));
}

BOOST_AUTO_TEST_SUITE_END()
