#pragma once

#include <optional>

namespace mockexam::scoring {

enum class Band { NeedsImprovement, MeetsCompetencies };

// How a domain went. Two levels, as score reports print them, and whether the domain had enough
// items to tell.
struct DomainBand {
  Band band = Band::NeedsImprovement;
  // The 90 % Jeffreys interval of the proportion right contains the domain's cut: the other band
  // cannot be ruled out.
  bool uncertain = false;

  friend bool operator==(const DomainBand&, const DomainBand&) = default;
};

// `cut_permille` is the domain's own share of the form's cut: the sum of the expected difficulties
// of its scored items, in thousandths of an item. Competencies are met iff
// 1000 * correct >= cut_permille, in integers. nullopt without scored items.
// A band decides nothing: the exam is passed or failed on the total alone.
[[nodiscard]] std::optional<DomainBand> domain_band(int correct, int scored, int cut_permille);

}  // namespace mockexam::scoring
