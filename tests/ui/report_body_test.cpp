#include "simulator/ui/report/report_body.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>

#include "simulator/ui/date_text.h"
#include "simulator/ui/report/domain_rows.h"
#include "simulator/ui/report/labels.h"
#include "tests/ui/report_support.h"

using mockexam::scoring::Tally;
using mockexam::tests::attempt_all_right;
using mockexam::tests::contains;
using mockexam::tests::Finished;
using mockexam::tests::InUtc;
using mockexam::tests::mixed_attempt;
using mockexam::ui::Body;
using mockexam::ui::body_text;
using mockexam::ui::date_text;
using mockexam::ui::duration_text;
using mockexam::ui::report_body;
using mockexam::ui::Role;
using mockexam::ui::share_bar;

namespace {

std::string report_text(const Finished& finished, int cells) {
  return body_text(report_body(finished.view(), cells));
}

// All its words one blank apart: what a text says, however it is wrapped.
std::string words(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report_texts)

BOOST_AUTO_TEST_CASE(durations_are_rounded_down_and_have_hours_only_from_one_on) {
  using mockexam::exam::Millis;
  BOOST_TEST(duration_text(Millis(-5)) == "0:00");
  BOOST_TEST(duration_text(Millis(999)) == "0:00");
  BOOST_TEST(duration_text(Millis(59999)) == "0:59");
  BOOST_TEST(duration_text(Millis(3599999)) == "59:59");
  BOOST_TEST(duration_text(Millis(3600000)) == "1:00:00");
  BOOST_TEST(duration_text(Millis(36005000)) == "10:00:05");
}

BOOST_AUTO_TEST_CASE(dates_are_in_the_zone_of_the_process) {
  const InUtc utc;
  BOOST_TEST(date_text(0) == "1970-01-01 00:00");
  BOOST_TEST(date_text(-1) == "1969-12-31 23:59");
  BOOST_TEST(date_text(mockexam::tests::kEnded) == "2026-11-22 10:02");
}

BOOST_AUTO_TEST_CASE(a_failed_exam_says_fail_its_score_its_interval_and_what_it_is_worth) {
  const InUtc utc;
  const std::string text = words(report_text(mixed_attempt(), 79));
  BOOST_TEST(contains(text, "MLA-C01, attempt 7: submitted 2026-11-22 10:02"));
  BOOST_TEST(contains(text, "FAIL scaled score 454"));
  BOOST_TEST(!contains(text, "PASS"));
  BOOST_TEST(contains(text, "Scale 100 to 1000, 720 passes."));
  BOOST_TEST(contains(text, "95% interval 147 to 863, standard error 218."));
  for (const char* word : {"estimate", "unofficial", "uncalibrated", "not equated"}) {
    BOOST_TEST(contains(text, word));
  }
}

BOOST_AUTO_TEST_CASE(full_marks_pass_without_a_standard_error_of_nothing) {
  const std::string text = words(report_text(attempt_all_right(), 79));
  BOOST_TEST(contains(text, "time ran out"));
  BOOST_TEST(contains(text, "PASS scaled score 1000"));
  BOOST_TEST(contains(text, "95% interval 524 to 1000."));
  BOOST_TEST(!contains(text, "standard error"));
  BOOST_TEST(contains(text, "Interrupted no"));
}

BOOST_AUTO_TEST_CASE(counts_are_of_scored_questions_and_the_note_says_so) {
  const std::string text = words(report_text(mixed_attempt(), 79));
  BOOST_TEST(contains(text, "Correct 2 of 5 (this form passes from 4); 4 answered"));
  BOOST_TEST(contains(text,
                      "multiple choice 2 of 2, multiple response 0 of 1, ordering 0 of 1, "
                      "matching 0 of 1"));
  BOOST_TEST(contains(text, "counts scored questions only. 1 question was unscored"));
}

BOOST_AUTO_TEST_CASE(times_changes_and_interruptions_are_told) {
  const std::string text = words(report_text(mixed_attempt(), 79));
  BOOST_TEST(contains(text, "Time 4:56 of 12:00; 0:49 a question looked at"));
  BOOST_TEST(contains(text, "Slowest question 1 (1:58), question 2 (1:15), question 3 (0:48)"));
  BOOST_TEST(contains(text, "Changed 1 wrong to right, 0 right to wrong, 0 wrong to wrong"));
  BOOST_TEST(contains(text, "Interrupted 1 time, away for 10:00"));
}

BOOST_AUTO_TEST_CASE(every_domain_has_weight_count_and_band_in_words) {
  const std::string text = words(report_text(mixed_attempt(), 79));
  BOOST_TEST(contains(text, "1 Data Preparation for Machine Learning (ML) weight 28% 1 of 2 50%"));
  BOOST_TEST(contains(text, "Needs improvement (uncertain)"));
  BOOST_TEST(contains(text, "Meets competencies (uncertain)"));
  BOOST_TEST(contains(text, "weight 24% 0 of 0 no scored questions"));
}

BOOST_AUTO_TEST_CASE(a_narrow_report_drops_the_bars_and_nothing_else) {
  const Finished finished = mixed_attempt();
  const std::string narrow = words(report_text(finished, 29));
  BOOST_TEST(!contains(narrow, "#"));
  BOOST_TEST(!contains(narrow, "|"));
  for (const char* part :
       {"FAIL scaled score 454", "95% interval 147 to 863", "uncalibrated and forms not equated",
        "1 Data Preparation for Machine Learning (ML) weight 28%, 1 of 2, 50% Needs improvement "
        "(uncertain)",
        "weight 24%, 0 of 0 no scored questions", "Correct 2 of 5 (this form passes from 4)",
        "Slowest question 1 (1:58), question 2", "Interrupted 1 time, away for 10:00"}) {
    BOOST_TEST(contains(narrow, part), part << " in " << narrow);
  }
}

BOOST_AUTO_TEST_CASE(texts_of_facts_begin_in_one_column_or_below_their_labels) {
  const mockexam::ui::Labelled rows[] = {{"a", "one two"}, {"label", "three"}};
  Body wide;
  append_labelled(wide, rows, 1, 60, "en");
  BOOST_TEST(body_text(wide) == " a      one two\n label  three\n");
  Body narrow;
  append_labelled(narrow, rows, 1, 20, "en");
  BOOST_TEST(body_text(narrow) == " a\n   one two\n label\n   three\n");
}

BOOST_AUTO_TEST_CASE(plain_text_of_a_body_has_its_indents_and_no_blanks_at_line_ends) {
  Body body(2);
  body[0].column = 3;
  body[1].column = 2;
  body[1].runs = {{"a ", Role::Strong}, {"b  ", Role::Text}};
  BOOST_TEST(body_text(body) == "\n  a b\n");
}

BOOST_AUTO_TEST_CASE(a_bar_reaches_the_mark_exactly_when_the_domain_meets_its_cut) {
  for (const int cells : {3, 9, 16, 42}) {
    for (int scored = 1; scored <= 18; ++scored) {
      for (int cut = 1; cut <= 1000 * scored; cut += 137) {
        int before = 0;
        for (int correct = 0; correct <= scored; ++correct) {
          const bool meets = 1000 * correct >= cut;
          const std::string bar = share_bar(Tally{scored, correct}, cut, meets, cells);
          const auto filled = static_cast<int>(std::ranges::count(bar, '#'));
          const auto mark = static_cast<int>(bar.find('|'));
          BOOST_REQUIRE(bar.size() == static_cast<std::size_t>(cells));
          BOOST_REQUIRE(std::ranges::count(bar, '|') == 1);
          BOOST_REQUIRE((filled >= mark) == meets);
          BOOST_REQUIRE(filled >= before);
          BOOST_REQUIRE(bar.find('#', bar.find('.')) == std::string::npos);
          before = filled;
        }
        BOOST_REQUIRE(before == cells - 1);
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
