#include "scoring/band.h"

#include <cstdint>

#include "scoring/precision.h"

namespace mockexam::scoring {

std::optional<DomainBand> domain_band(int correct, int scored, int cut_permille) {
  if (scored <= 0) {
    return std::nullopt;
  }
  const bool meets = std::int64_t{1000} * correct >= cut_permille;
  const double cut_share = cut_permille / (1000.0 * scored);
  return DomainBand{meets ? Band::MeetsCompetencies : Band::NeedsImprovement,
                    domain_interval(correct, scored).contains(cut_share)};
}

}  // namespace mockexam::scoring
