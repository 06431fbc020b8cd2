#include "simulator/ui/question/question_body.h"

#include <algorithm>

#include "simulator/ui/question/choice_rows.h"
#include "simulator/ui/question/matching_rows.h"
#include "simulator/ui/question/ordering_rows.h"

namespace mockexam::ui {

using banks::ItemType;

namespace {

bool is_choice(const banks::Item& item) {
  return item.type == ItemType::MultipleChoice || item.type == ItemType::MultipleResponse;
}

}  // namespace

void append_stem(Body& body, const SittingView& view, int position, int cells) {
  constexpr int kIndent = 2;
  append_markup(body, view.item(position).stem.in(view.language), kIndent, cells - kIndent,
                view.language);
}

void append_answer(Body& body, const SittingView& view, int position, int focus, int cells) {
  switch (view.item(position).type) {
    case ItemType::MultipleChoice:
    case ItemType::MultipleResponse:
      append_choice_rows(body, view, position, focus, cells);
      return;
    case ItemType::Ordering:
      append_ordering_rows(body, view, position, focus, cells);
      return;
    case ItemType::Matching:
      append_matching_rows(body, view, position, focus, cells);
      return;
  }
}

int focus_rows(const banks::Item& item) {
  return is_choice(item) ? static_cast<int>(item.options.size()) : item.places();
}

int pick_rows(const banks::Item& item) {
  return static_cast<int>(item.options.size());
}

int first_focus(const SittingView& view, int position) {
  const auto& places = view.sitting->item(position).response.places;
  if (is_choice(view.item(position))) {
    return places.front() == scoring::kEmpty ? 0 : view.shown_as(position, places.front());
  }
  const auto open = std::ranges::find(places, scoring::kEmpty);
  return open == places.end() ? 0 : static_cast<int>(open - places.begin());
}

}  // namespace mockexam::ui
