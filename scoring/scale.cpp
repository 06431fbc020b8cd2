#include "scoring/scale.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace mockexam::scoring {
namespace {

constexpr std::int64_t kPermille = 1000;

int clamp_cut(int scored_items, int cut_permille) {
  const std::int64_t highest = std::max<std::int64_t>(scored_items * kPermille - 1, 1);
  return static_cast<int>(std::clamp<std::int64_t>(cut_permille, 1, highest));
}

// numerator / denominator to the nearest whole number, a half upwards.
// REQUIRES: numerator >= 0, denominator > 0
int divide_half_up(std::int64_t numerator, std::int64_t denominator) {
  return static_cast<int>((2 * numerator + denominator) / (2 * denominator));
}

}  // namespace

DogLeg::DogLeg(ScaleAnchors anchors, int scored_items, int cut_permille)
    : anchors_(anchors),
      scored_items_(std::max(scored_items, 0)),
      cut_permille_(clamp_cut(scored_items_, cut_permille)) {}

int DogLeg::cut_raw() const {
  return static_cast<int>((cut_permille_ + kPermille - 1) / kPermille);
}

double DogLeg::at(double raw) const {
  const double x = std::clamp(raw, 0.0, static_cast<double>(scored_items_));
  const double cut = cut_permille_ / 1000.0;
  if (x <= cut) {
    return anchors_.min + (anchors_.pass - anchors_.min) * x / cut;
  }
  return anchors_.pass + (anchors_.max - anchors_.pass) * (x - cut) / (scored_items_ - cut);
}

int DogLeg::scaled(int raw) const {
  const std::int64_t x = std::clamp(raw, 0, scored_items_) * kPermille;
  if (x < cut_permille_) {
    const std::int64_t rise = anchors_.pass - anchors_.min;
    return std::min(anchors_.min + divide_half_up(rise * x, cut_permille_), anchors_.pass - 1);
  }
  // Never below the pass mark: what is added to it is not negative.
  const std::int64_t rise = anchors_.max - anchors_.pass;
  const std::int64_t run = scored_items_ * kPermille - cut_permille_;
  return anchors_.pass + divide_half_up(rise * (x - cut_permille_), run);
}

std::vector<int> DogLeg::table() const {
  std::vector<int> rows;
  rows.reserve(static_cast<std::size_t>(scored_items_) + 1);
  for (int raw = 0; raw <= scored_items_; ++raw) {
    rows.push_back(scaled(raw));
  }
  return rows;
}

}  // namespace mockexam::scoring
