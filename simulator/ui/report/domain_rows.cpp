#include "simulator/ui/report/domain_rows.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "simulator/ui/report/labels.h"
#include "simulator/ui/report/report_words.h"
#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"

namespace mockexam::ui {
namespace {

using scoring::DomainResult;

constexpr int kIndent = 3;
constexpr int kGap = 2;
constexpr int kShortestBar = 8;
constexpr int kLongestBar = 42;

// What is said of a domain on its line.
struct DomainText {
  std::string weight;
  std::string tally;
  std::string share;
  std::string band;
  Role role = Role::Text;
};

DomainText words_of(const banks::Domain& domain, const DomainResult& result) {
  DomainText text;
  text.weight = tr_fmt("weight {}%", domain.weight_percent);
  text.tally = tr_fmt("{} of {}", result.tally.correct, result.tally.scored);
  if (!result.band) {
    text.band = tr("no scored questions");
    return text;
  }
  text.share = tr_fmt("{}%", percent(result.tally.correct, result.tally.scored));
  text.band = band_words(*result.band);
  const bool meets = result.band->band == scoring::Band::MeetsCompetencies;
  text.role = meets ? Role::Right : Role::Wrong;
  return text;
}

// Widths of the columns before the band.
struct Widths {
  int weight = 0;
  int tally = 0;
  int share = 0;
  int band = 0;
  int bar = 0;  // 0: no room for one
};

Widths measure(const std::vector<DomainText>& texts, int cells) {
  Widths widths;
  for (const DomainText& text : texts) {
    widths.weight = std::max(widths.weight, display_width(text.weight));
    widths.tally = std::max(widths.tally, display_width(text.tally));
    widths.share = std::max(widths.share, display_width(text.share));
    widths.band = std::max(widths.band, display_width(text.band));
  }
  const int room = cells - widths.weight - widths.tally - widths.share - widths.band - 4 * kGap;
  if (room >= kShortestBar) widths.bar = std::min(room, kLongestBar);
  return widths;
}

std::string blanks(int count) {
  return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

std::string right_aligned(const std::string& text, int cells) {
  return blanks(cells - display_width(text)) + text;
}

BodyLine one_line(const DomainText& text, const DomainResult& result, const Widths& widths,
                  int column) {
  std::string bar;
  if (result.band) {
    const bool meets = result.band->band == scoring::Band::MeetsCompetencies;
    bar = share_bar(result.tally, result.cut_permille, meets, widths.bar);
  }
  BodyLine line;
  line.column = column;
  line.runs.push_back({right_aligned(text.weight, widths.weight) + blanks(kGap) +
                           right_aligned(text.tally, widths.tally) + blanks(kGap) +
                           right_aligned(text.share, widths.share) + blanks(kGap) + bar +
                           blanks(widths.bar - display_width(bar) + kGap),
                       Role::Text});
  line.runs.push_back({text.band, text.role});
  return line;
}

}  // namespace

std::string share_bar(const scoring::Tally& tally, int cut_permille, bool meets, int cells) {
  const int steps = cells - 1;  // The mark takes a cell of its own.
  const int mark = static_cast<int>((std::int64_t{cut_permille} * steps + 500 * tally.scored) /
                                    (1000 * tally.scored));
  const int at = std::clamp(mark, 1, steps);
  const int share = (2 * tally.correct * steps + tally.scored) / (2 * tally.scored);
  const int filled = meets ? std::max(share, at) : std::min(share, at - 1);
  std::string bar = std::string(static_cast<std::size_t>(filled), '#') +
                    std::string(static_cast<std::size_t>(steps - filled), '.');
  return bar.insert(static_cast<std::size_t>(at), "|");
}

void append_domain_rows(Body& body, const ReportView& view, int column, int cells) {
  const std::vector<banks::Domain>& domains = view.paper->exam.domains;
  const std::vector<DomainResult>& results = view.result->score.domains;
  std::vector<DomainText> texts;
  for (std::size_t i = 0; i < domains.size(); ++i) {
    texts.push_back(words_of(domains[i], results[i]));
  }
  const int inner = column + kIndent;
  const Widths widths = measure(texts, cells - inner);
  append_wrapped(body,
                 widths.bar > 0
                     ? tr("Domains; | is where a candidate who just passes is expected to be")
                     : tr("Domains"),
                 column, cells - column, view.language(), Role::Strong);
  for (std::size_t i = 0; i < domains.size(); ++i) {
    const std::size_t first = body.size();
    append_wrapped(body, domains[i].title.view(), inner, cells - inner, view.language());
    put_before(body[first], column, domains[i].id, Role::Text);
    if (widths.bar > 0) {
      body.push_back(one_line(texts[i], results[i], widths, inner));
      continue;
    }
    std::string figures = texts[i].weight + ", " + texts[i].tally;
    if (!texts[i].share.empty()) figures += ", " + texts[i].share;
    append_wrapped(body, figures, inner, cells - inner, view.language());
    append_wrapped(body, texts[i].band, inner, cells - inner, view.language(), texts[i].role);
  }
}

}  // namespace mockexam::ui
