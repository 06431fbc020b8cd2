#pragma once

#include <vector>

namespace mockexam::scoring {

// The three fixed points of a reporting scale, e.g. 100, 1000 and 720.
// REQUIRES: min < pass <= max
struct ScaleAnchors {
  int min = 0;   // of nothing right
  int max = 0;   // of everything right
  int pass = 0;  // the smallest scaled score that passes

  friend bool operator==(const ScaleAnchors&, const ScaleAnchors&) = default;
};

// The raw-to-scale conversion of a form: a straight line from (0, min) to (cut, pass) and another
// one from there to (scored items, max). Two lines of this kind through fixed points are what
// certification programs publish; see README.md.
//
// Pass or fail is decided by raw >= cut_raw() alone. The scaled score only shows it: it is rounded
// half up and then kept on its side of the pass mark.
class DogLeg {
 public:
  // `cut_permille`: raw score of a candidate who just passes, in thousandths of an item; the sum
  // of the scored items' expected difficulties. It is clamped to 1 .. 1000 * scored_items - 1, so
  // that both lines exist, nothing right fails and everything right passes. Without scored items
  // the cut is 1: nobody passes.
  DogLeg(ScaleAnchors anchors, int scored_items, int cut_permille);

  [[nodiscard]] const ScaleAnchors& anchors() const { return anchors_; }
  [[nodiscard]] int scored_items() const { return scored_items_; }
  [[nodiscard]] int cut_permille() const { return cut_permille_; }  // clamped

  // The smallest raw score that passes: the cut, rounded up to a whole item; 1 .. scored_items.
  [[nodiscard]] int cut_raw() const;

  // The lines themselves, for raw scores that are not whole. `raw` is clamped to
  // 0 .. scored_items.
  [[nodiscard]] double at(double raw) const;

  // The scaled score of a raw score, by exact integer arithmetic. `raw` is clamped as above.
  [[nodiscard]] int scaled(int raw) const;

  // The scaled scores of 0 .. scored_items; never falls from one row to the next.
  [[nodiscard]] std::vector<int> table() const;

 private:
  ScaleAnchors anchors_;
  int scored_items_;
  int cut_permille_;
};

}  // namespace mockexam::scoring
