#include "simulator/exam/item_rules.h"

#include <algorithm>
#include <utility>

namespace mockexam::exam {
namespace {

using scoring::kEmpty;
using Places = std::vector<scoring::OptionIndex>;

bool is_choice(banks::ItemType type) {
  return type == banks::ItemType::MultipleChoice || type == banks::ItemType::MultipleResponse;
}

bool contains(const Places& places, scoring::OptionIndex option) {
  return std::ranges::find(places, option) != places.end();
}

bool has_option(const ItemShape& shape, scoring::OptionIndex option) {
  return option >= 0 && option < shape.options;
}

bool has_place(const ItemShape& shape, int place) { return place >= 0 && place < shape.places; }

// Chosen options ascending, empty places last: the canonical order of a choice response.
void canonicalize(Places& places) {
  std::ranges::sort(places, [](int a, int b) {
    return a != kEmpty && (b == kEmpty || a < b);
  });
}

std::optional<Refusal> check_choose(const ItemShape& shape, const ItemProgress& progress,
                                    const Event& event) {
  if (!is_choice(shape.type)) return Refusal::WrongType;
  if (!has_option(shape, event.option)) return Refusal::NoSuchPlace;
  const Places& places = progress.response.places;
  const bool full = !contains(places, kEmpty);
  if (shape.type == banks::ItemType::MultipleResponse && event.on && full &&
      !contains(places, event.option)) {
    return Refusal::EnoughChosen;
  }
  return std::nullopt;
}

std::optional<Refusal> check_strike(const ItemShape& shape, const ItemProgress& progress,
                                    const Event& event) {
  if (!is_choice(shape.type)) return Refusal::WrongType;
  if (!has_option(shape, event.option)) return Refusal::NoSuchPlace;
  if (event.on && contains(progress.response.places, event.option)) return Refusal::IsChosen;
  return std::nullopt;
}

std::optional<Refusal> check_put(const ItemShape& shape, banks::ItemType wanted,
                                 const Event& event) {
  if (shape.type != wanted) return Refusal::WrongType;
  if (!has_place(shape, event.place) || !has_option(shape, event.option)) {
    return Refusal::NoSuchPlace;
  }
  return std::nullopt;
}

std::optional<Refusal> check_move(const ItemShape& shape, const Event& event) {
  if (shape.type != banks::ItemType::Ordering) return Refusal::WrongType;
  if (!has_place(shape, event.place) || !has_place(shape, event.to)) return Refusal::NoSuchPlace;
  return std::nullopt;
}

void choose(const ItemShape& shape, ItemProgress& progress, const Event& event) {
  Places& places = progress.response.places;
  if (!event.on) {
    std::ranges::replace(places, event.option, kEmpty);
  } else if (shape.type == banks::ItemType::MultipleChoice) {
    places.front() = event.option;
  } else if (!contains(places, event.option)) {
    *std::ranges::find(places, kEmpty) = event.option;
  }
  if (event.on) progress.struck[static_cast<std::size_t>(event.option)] = false;
  canonicalize(places);
}

void clear(const ItemShape& shape, ItemProgress& progress, int place) {
  Places& places = progress.response.places;
  if (place == kEmpty) {
    std::ranges::fill(places, kEmpty);
  } else {
    places[static_cast<std::size_t>(place)] = kEmpty;
    if (is_choice(shape.type)) canonicalize(places);
  }
}

// A step stands in one place only: putting it where another stands makes the two change places.
void put_step(ItemProgress& progress, const Event& event) {
  Places& places = progress.response.places;
  auto& target = places[static_cast<std::size_t>(event.place)];
  const auto before = std::ranges::find(places, event.option);
  if (before != places.end()) {
    std::swap(*before, target);
  } else {
    target = event.option;
  }
}

// A response that may be used once only is taken away from where it was.
void put_match(const ItemShape& shape, ItemProgress& progress, const Event& event) {
  Places& places = progress.response.places;
  if (shape.reuse != banks::Reuse::Any) std::ranges::replace(places, event.option, kEmpty);
  places[static_cast<std::size_t>(event.place)] = event.option;
}

}  // namespace

std::optional<Refusal> check_answer(const ItemShape& shape, const ItemProgress& progress,
                                    const Event& event) {
  switch (event.kind) {
    case EventKind::Choose: return check_choose(shape, progress, event);
    case EventKind::Strike: return check_strike(shape, progress, event);
    case EventKind::Place: return check_put(shape, banks::ItemType::Ordering, event);
    case EventKind::Match: return check_put(shape, banks::ItemType::Matching, event);
    case EventKind::Move: return check_move(shape, event);
    case EventKind::Clear:
      return event.place == kEmpty || has_place(shape, event.place)
                 ? std::nullopt
                 : std::optional(Refusal::NoSuchPlace);
    case EventKind::Show:
    case EventKind::ReadToEnd:
    case EventKind::Flag:
    case EventKind::Note:
    case EventKind::Start:
    case EventKind::Pause:
    case EventKind::Resume:
    case EventKind::Sleep:
    case EventKind::Submit:
    case EventKind::Expire: return std::nullopt;
  }
  return std::nullopt;
}

void take_answer(const ItemShape& shape, ItemProgress& progress, const Event& event) {
  switch (event.kind) {
    case EventKind::Show: progress.seen = true; return;
    case EventKind::ReadToEnd: progress.read_to_end = true; return;
    case EventKind::Choose: choose(shape, progress, event); return;
    case EventKind::Clear: clear(shape, progress, event.place); return;
    case EventKind::Strike:
      progress.struck[static_cast<std::size_t>(event.option)] = event.on;
      return;
    case EventKind::Flag: progress.flagged = event.on; return;
    case EventKind::Note: progress.note = event.note; return;
    case EventKind::Place: put_step(progress, event); return;
    case EventKind::Match: put_match(shape, progress, event); return;
    case EventKind::Move:
      std::swap(progress.response.places[static_cast<std::size_t>(event.place)],
                progress.response.places[static_cast<std::size_t>(event.to)]);
      return;
    case EventKind::Start:
    case EventKind::Pause:
    case EventKind::Resume:
    case EventKind::Sleep:
    case EventKind::Submit:
    case EventKind::Expire: return;
  }
}

}  // namespace mockexam::exam
