#include "scoring/score_report.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace mockexam::scoring {
namespace {

constexpr std::size_t kSlowestShown = 3;

std::size_t index(int number) {
  return static_cast<std::size_t>(number);
}

bool places_exist(const ReportInput& input) {
  return std::ranges::all_of(input.items, [&](const ItemFact& item) {
    return item.domain >= 0 && item.domain < input.domains && item.type >= 0 &&
           item.type < kItemTypes;
  });
}

bool table_agrees(const std::vector<int>& table, const DogLeg& scale) {
  if (table.size() != index(scale.scored_items()) + 1) {
    return false;
  }
  for (int raw = 0; raw <= scale.scored_items(); ++raw) {
    if ((table[index(raw)] >= scale.anchors().pass) != (raw >= scale.cut_raw())) {
      return false;
    }
  }
  return true;
}

void count_change(const ItemFact& item, AnswerChanges& changes) {
  if (item.changes == 0) {
    return;
  }
  if (item.correct) {
    changes.wrong_to_right += item.first_correct ? 0 : 1;
  } else if (item.first_correct) {
    ++changes.right_to_wrong;
  } else {
    ++changes.wrong_to_wrong;
  }
}

void count_scored(const ItemFact& item, ScoreReport& report) {
  DomainResult& domain = report.domains[index(item.domain)];
  Tally& format = report.formats[index(item.type)];
  const int mark = item.correct ? 1 : 0;
  report.raw += mark;
  report.answered += item.answered ? 1 : 0;
  ++domain.tally.scored;
  domain.tally.correct += mark;
  domain.cut_permille += item.expected_permille;
  ++format.scored;
  format.correct += mark;
  count_change(item, report.changes);
}

// Everything that is made of the time spent on items.
void add_times(const std::vector<ItemFact>& items, ScoreReport& report) {
  std::chrono::milliseconds total{0};
  std::vector<int> seen;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].spent.count() > 0) {
      seen.push_back(static_cast<int>(i));
      total += items[i].spent;
    }
  }
  if (!seen.empty()) {
    report.pace = total / static_cast<std::chrono::milliseconds::rep>(seen.size());
  }
  std::ranges::stable_sort(
      seen, [&](int a, int b) { return items[index(a)].spent > items[index(b)].spent; });
  seen.resize(std::min(seen.size(), kSlowestShown));
  report.slowest = std::move(seen);
}

}  // namespace

std::optional<ScoreReport> make_score_report(const ReportInput& input) {
  const auto scored = std::ranges::count(input.items, true, &ItemFact::scored);
  const DogLeg scale(input.anchors, static_cast<int>(scored), input.cut_permille);
  if (!places_exist(input) || !table_agrees(input.scale_table, scale)) {
    return std::nullopt;
  }
  ScoreReport report;
  report.scored = scale.scored_items();
  report.unscored = static_cast<int>(input.items.size()) - report.scored;
  report.domains.resize(index(std::max(input.domains, 0)));
  for (const ItemFact& item : input.items) {
    if (item.scored) {
      count_scored(item, report);
    }
  }
  for (DomainResult& domain : report.domains) {
    domain.band = domain_band(domain.tally.correct, domain.tally.scored, domain.cut_permille);
    domain.share = domain_interval(domain.tally.correct, domain.tally.scored);
  }
  report.scaled = input.scale_table[index(report.raw)];
  report.cut_raw = scale.cut_raw();
  report.passed = report.raw >= report.cut_raw;
  report.standard_error = standard_error(input.scale_table, report.raw);
  report.interval = scaled_interval(scale, report.raw);
  report.time_used = input.time_used;
  add_times(input.items, report);
  return report;
}

int answered_all(std::span<const ItemFact> items) {
  return static_cast<int>(std::ranges::count(items, true, &ItemFact::answered));
}

}  // namespace mockexam::scoring
