#pragma once

#include <string>
#include <vector>

#include "simulator/exam/attempt_store.h"
#include "simulator/exam/result.h"

namespace mockexam::ui {

// A finished attempt as reports and answer reviews look at it. Whoever owns the paper and the
// result keeps them for as long as the view is used.
struct ReportView {
  const exam::Paper* paper = nullptr;
  const exam::AttemptResult* result = nullptr;
  exam::AttemptId attempt = 0;
  exam::WallMillis ended = 0;

  [[nodiscard]] int size() const { return static_cast<int>(paper->items.size()); }
  [[nodiscard]] const std::string& language() const { return paper->language; }
  [[nodiscard]] const banks::Item& item(int position) const {
    return paper->items.at(static_cast<std::size_t>(position));
  }
  [[nodiscard]] const exam::ItemResult& item_result(int position) const {
    return result->items.at(static_cast<std::size_t>(position));
  }
  // The options of an item in the order the candidate saw them.
  [[nodiscard]] const std::vector<scoring::OptionIndex>& shown_order(int position) const {
    return paper->form.items.at(static_cast<std::size_t>(position)).option_order;
  }
};

// One finished attempt in a list of them.
struct HistoryRow {
  exam::AttemptId attempt = 0;
  std::string exam;  // "MLA-C01"
  std::string mode;  // "exam"
  exam::WallMillis ended = 0;
  int scaled = 0;
  bool passed = false;
  int raw = 0;
  int scored = 0;
  exam::Millis used{0};
  banks::Scale scale;
};

}  // namespace mockexam::ui
