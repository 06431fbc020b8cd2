#include "simulator/exam/result.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>

#include "scoring/scale.h"

namespace mockexam::exam {
namespace {

static_assert(banks::kItemTypes == scoring::kItemTypes);

constexpr int kNoDomain = -1;

int domain_index(const banks::ExamDefinition& exam, const banks::Item& item) {
  const auto found = std::ranges::find(exam.domains, item.domain(), &banks::Domain::id);
  return found == exam.domains.end() ? kNoDomain : static_cast<int>(found - exam.domains.begin());
}

scoring::ScaleAnchors anchors_of(const banks::Scale& scale) {
  return {scale.min, scale.max, scale.pass};
}

// An item nobody has looked at.
ItemResult blank_result(const Paper& paper, std::size_t index) {
  const banks::Item& item = paper.items[index];
  ItemResult result;
  result.position = static_cast<int>(index);
  result.id = item.id;
  result.type = item.type;
  result.task = item.task;
  result.domain = domain_index(paper.exam, item);
  result.scored = paper.form.items[index].scored;
  return result;
}

// The answers left standing; an item that was not left keeps its last answer.
std::vector<scoring::Response> standing_answers(const ItemProgress& progress) {
  std::vector<scoring::Response> answers = progress.settled;
  const bool untouched = answers.empty() && scoring::is_blank(progress.response);
  if (!untouched && (answers.empty() || answers.back() != progress.response)) {
    answers.push_back(progress.response);
  }
  return answers;
}

ItemResult item_result(const Paper& paper, const Sitting& sitting, std::size_t index) {
  const scoring::Response& key = paper.items[index].key;
  const ItemProgress& progress = sitting.item(static_cast<int>(index));
  const std::vector<scoring::Response> answers = standing_answers(progress);
  ItemResult result = blank_result(paper, index);
  result.answered = scoring::is_complete(progress.response);
  result.correct = scoring::is_correct(progress.response, key);
  result.first_correct = !answers.empty() && scoring::is_correct(answers.front(), key);
  result.changes = answers.empty() ? 0 : static_cast<int>(answers.size()) - 1;
  result.spent = progress.spent;
  result.flagged = progress.flagged;
  result.response = progress.response;
  result.note = progress.note;
  return result;
}

scoring::ItemFact fact(const ItemResult& result, int expected_permille) {
  scoring::ItemFact fact;
  fact.id = result.id;
  fact.type = static_cast<int>(result.type);
  fact.domain = result.domain;
  fact.scored = result.scored;
  fact.answered = result.answered;
  fact.correct = result.correct;
  fact.expected_permille = expected_permille;
  fact.spent = result.spent;
  fact.changes = result.changes;
  fact.first_correct = result.first_correct;
  return fact;
}

std::optional<scoring::ScoreReport> score(const Paper& paper, const std::vector<ItemResult>& items,
                                          Millis used) {
  scoring::ReportInput input;
  for (std::size_t i = 0; i < items.size(); ++i) {
    input.items.push_back(fact(items[i], paper.items[i].expected_permille));
  }
  input.domains = static_cast<int>(paper.exam.domains.size());
  input.anchors = anchors_of(paper.exam.scale);
  input.scale_table = paper.scale_table;
  input.cut_permille = paper.form.cut_permille;
  input.time_used = used;
  return scoring::make_score_report(input);
}

bool shows_each_option_once(const FormItem& place, const banks::Item& item) {
  std::vector<scoring::OptionIndex> all(item.options.size());
  std::iota(all.begin(), all.end(), 0);
  return std::ranges::is_permutation(place.option_order, all);
}

}  // namespace

bool is_consistent(const Paper& paper) {
  if (paper.items.size() != paper.form.items.size()) return false;
  std::vector<ItemResult> blank;
  for (std::size_t i = 0; i < paper.items.size(); ++i) {
    const FormItem& place = paper.form.items[i];
    if (place.id != paper.items[i].id || !shows_each_option_once(place, paper.items[i])) {
      return false;
    }
    blank.push_back(blank_result(paper, i));
  }
  return score(paper, blank, Millis{0}).has_value();
}

std::vector<int> scale_table_for(const banks::ExamDefinition& exam, const Form& form) {
  const auto scored = std::ranges::count(form.items, true, &FormItem::scored);
  return scoring::DogLeg(anchors_of(exam.scale), static_cast<int>(scored), form.cut_permille)
      .table();
}

AttemptResult make_result(const Paper& paper, const Sitting& sitting) {
  AttemptResult result;
  for (std::size_t i = 0; i < paper.items.size(); ++i) {
    result.items.push_back(item_result(paper, sitting, i));
  }
  result.score = score(paper, result.items, sitting.used()).value();
  result.state = sitting.state();
  result.limit = sitting.rules().limit;
  result.used = sitting.used();
  result.interruptions = sitting.interruptions();
  result.away = sitting.away();
  return result;
}

}  // namespace mockexam::exam
