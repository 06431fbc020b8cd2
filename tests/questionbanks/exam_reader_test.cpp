#include "questionbanks/reader/exam_reader.h"

#include <boost/test/unit_test.hpp>

#include "tests/questionbanks/samples.h"

using namespace mockexam;
using namespace mockexam::banks;
using namespace std::chrono_literals;
using tests::kExam;
using tests::with;

namespace {

std::string rules_of(const std::string& file) {
  Diagnostics diagnostics;
  const bool read = read_exam(file, "exam.xml", diagnostics).has_value();
  BOOST_TEST(read == diagnostics.empty());
  std::string all;
  for (const Diagnostic& d : diagnostics) all += (all.empty() ? "" : " ") + d.rule;
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(exam_files)

BOOST_AUTO_TEST_CASE(an_exam_is_read_with_everything_in_it) {
  Diagnostics diagnostics;
  const auto exam = read_exam(kExam, "exam.xml", diagnostics);
  BOOST_REQUIRE(exam.has_value());
  BOOST_TEST(exam->code == "TST-1");
  BOOST_TEST((exam->status == ExamStatus::Retired));
  BOOST_TEST(exam->valid_to == "2026-09-28");
  BOOST_TEST(exam->languages == (std::vector<std::string>{"en", "ja"}));
  BOOST_TEST(exam->items == 10);
  BOOST_TEST((exam->time == 20min));
  BOOST_TEST(exam->scale.pass == 720);
  BOOST_TEST(exam->find_type(ItemType::Ordering)->max_options == 7);
  BOOST_TEST((exam->find_type(ItemType::MultipleResponse) == nullptr));
  BOOST_TEST(!exam->delivery.note);
  BOOST_TEST((exam->delivery.sleep == SleepPolicy::Run));
  BOOST_TEST((exam->delivery.warnings == std::vector<std::chrono::minutes>{5min, 2min}));
  BOOST_TEST(exam->find_domain("2")->weight_percent == 40);
  BOOST_TEST(exam->find_task("1.1")->points.size() == 2U);
  BOOST_TEST((exam->find_task("9.9") == nullptr));
}

BOOST_AUTO_TEST_CASE(extra_time_is_minutes_or_a_share_in_whole_seconds) {
  Diagnostics diagnostics;
  const auto exam = read_exam(kExam, "exam.xml", diagnostics);
  BOOST_TEST((exam->time_with(nullptr) == 20min));
  BOOST_TEST((exam->time_with(&exam->delivery.extra_time[0]) == 50min));
  BOOST_TEST((exam->time_with(&exam->delivery.extra_time[1]) == 25min));
  ExtraTime odd{"33%", {}, 0min, 33};
  BOOST_TEST((exam->time_with(&odd) == 20min + 396s));
}

BOOST_AUTO_TEST_CASE(numbers_that_do_not_fit_together_are_said) {
  BOOST_TEST(rules_of(kExam) == "");
  BOOST_TEST(rules_of(with(kExam, "scored=\"8\"", "scored=\"9\"")) == "exam-items");
  BOOST_TEST(rules_of(with(kExam, "pass=\"720\"", "pass=\"1000\"")) == "exam-scale");
  BOOST_TEST(rules_of(with(kExam, "per-form=\"8\"", "per-form=\"7\"")) == "exam-types");
  BOOST_TEST(rules_of(with(kExam, "weight=\"40\"", "weight=\"41\"")) == "exam-weights");
  BOOST_TEST(rules_of(with(kExam, "<task id=\"2.1\">", "<task id=\"1.1\">")) == "exam-task");
  BOOST_TEST(rules_of(with(kExam, "name=\"ordering\"", "name=\"matching\"")) == "element-twice");
  BOOST_TEST(rules_of(with(kExam, "all-or-nothing", "partial")) == "bad-word");
  BOOST_TEST(rules_of(with(kExam, "minutes=\"20\"", "minutes=\"-20\"")) == "bad-number");
  BOOST_TEST(rules_of(with(kExam, "<title>A test exam</title>", "")) == "missing-element");
}

BOOST_AUTO_TEST_CASE(several_problems_are_all_said) {
  BOOST_TEST(rules_of(with(with(kExam, "retired", "old"), "weight=\"40\"", "weight=\"30\"")) ==
             "bad-word exam-weights");
}

BOOST_AUTO_TEST_SUITE_END()
