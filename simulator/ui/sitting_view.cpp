#include "simulator/ui/sitting_view.h"

#include <algorithm>
#include <array>

#include "simulator/ui/tr.h"

namespace mockexam::ui {

using banks::ItemType;

int SittingView::option_at(int position, int shown) const {
  const auto& order = form->items[static_cast<std::size_t>(position)].option_order;
  return order.at(static_cast<std::size_t>(shown));
}

int SittingView::shown_as(int position, int option) const {
  const auto& order = form->items[static_cast<std::size_t>(position)].option_order;
  return static_cast<int>(std::ranges::find(order, option) - order.begin());
}

std::string option_letter(int shown) {
  return {static_cast<char>('A' + shown)};
}

std::string response_letters(const SittingView& view, int position) {
  const auto& response = view.sitting->item(position).response;
  const bool matching = view.item(position).type == ItemType::Matching;
  std::string letters;
  for (const int option : response.places) {
    if (option == scoring::kEmpty) {
      letters += '-';
    } else {
      letters += static_cast<char>((matching ? 'a' : 'A') + view.shown_as(position, option));
    }
  }
  const ItemType type = view.item(position).type;
  if (type == ItemType::MultipleChoice || type == ItemType::MultipleResponse) {
    std::ranges::sort(letters,
                      [](char a, char b) { return (a != '-' && b == '-') || (a < b && a != '-'); });
  }
  return letters;
}

std::string clock_text(exam::Millis time) {
  const auto seconds = (std::max(time, exam::Millis{0}).count() + 999) / 1000;
  return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string number_word(int n) {
  static const std::array kWords{tr_mark("ZERO"),  tr_mark("ONE"),  tr_mark("TWO"),
                                 tr_mark("THREE"), tr_mark("FOUR"), tr_mark("FIVE"),
                                 tr_mark("SIX"),   tr_mark("SEVEN")};
  if (n < 0 || n >= static_cast<int>(kWords.size())) return std::to_string(n);
  return tr(kWords[static_cast<std::size_t>(n)]);
}

std::string instruction(const banks::Item& item) {
  const std::string count = number_word(item.places());
  switch (item.type) {
    case ItemType::MultipleChoice:
    case ItemType::MultipleResponse:
      return tr_fmt("Choose {}", count);
    case ItemType::Ordering:
      return tr_fmt("Put {} of the steps in order", count);
    case ItemType::Matching:
      return tr("Match each row with ONE answer");
  }
  return {};
}

std::string refusal_text(exam::Refusal refusal, const exam::ItemShape& shape) {
  switch (refusal) {
    case exam::Refusal::EnoughChosen:
      return tr_fmt_n("{} is chosen already: take it away before you choose another.",
                      "{} are chosen already: take one away before you choose another.",
                      static_cast<unsigned long>(shape.places), shape.places);
    case exam::Refusal::IsChosen:
      return tr("This option is chosen: take the choice away before you strike it.");
    case exam::Refusal::TimeIsUp:
      return tr("The time is over.");
    case exam::Refusal::NotAllowed:
      return tr("This exam does not allow that.");
    case exam::Refusal::NotRunning:
    case exam::Refusal::TimeNotUp:
    case exam::Refusal::NoSuchPlace:
    case exam::Refusal::WrongType:
    case exam::Refusal::ClockRanBack:
      return tr("That cannot be done here.");
  }
  return {};
}

}  // namespace mockexam::ui
