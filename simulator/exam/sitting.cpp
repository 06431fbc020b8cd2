#include "simulator/exam/sitting.h"

#include <algorithm>
#include <cassert>

#include "simulator/exam/item_rules.h"

namespace mockexam::exam {
namespace {

bool is_item_event(EventKind kind) {
  return kind >= EventKind::Show && kind <= EventKind::Move;
}

// The events that go on with a running sitting, as opposed to starting, resuming or ending it.
bool needs_running(EventKind kind) {
  return is_item_event(kind) || kind == EventKind::Pause || kind == EventKind::Sleep ||
         kind == EventKind::Submit || kind == EventKind::Expire;
}

}  // namespace

ItemShape shape_of(const banks::Item& item) {
  return {item.type, static_cast<int>(item.options.size()), item.places(), item.reuse};
}

Sitting::Sitting(SittingRules rules, std::vector<ItemShape> shapes)
    : rules_(rules), shapes_(std::move(shapes)) {
  items_.reserve(shapes_.size());
  for (const ItemShape& shape : shapes_) {
    ItemProgress progress;
    progress.response.places.assign(static_cast<std::size_t>(shape.places), scoring::kEmpty);
    progress.struck.assign(static_cast<std::size_t>(shape.options), false);
    items_.push_back(std::move(progress));
  }
}

const ItemProgress& Sitting::item(int position) const {
  return items_.at(static_cast<std::size_t>(position));
}

const ItemShape& Sitting::shape(int position) const {
  return shapes_.at(static_cast<std::size_t>(position));
}

int Sitting::answered() const {
  return static_cast<int>(std::ranges::count_if(
      items_, [](const ItemProgress& item) { return scoring::is_complete(item.response); }));
}

int Sitting::flagged() const {
  return static_cast<int>(std::ranges::count_if(items_, &ItemProgress::flagged));
}

std::optional<Refusal> Sitting::apply(const Event& event) {
  if (const auto refusal = check(event)) return refusal;
  take(event);
  ++events_;
  return std::nullopt;
}

std::optional<Refusal> Sitting::check(const Event& event) const {
  if (event.used < used_) return Refusal::ClockRanBack;
  if (needs_running(event.kind) && state_ != SittingState::Running) return Refusal::NotRunning;
  if (event.kind == EventKind::Start && state_ != SittingState::NotStarted) {
    return Refusal::NotRunning;
  }
  if (event.kind == EventKind::Resume && state_ != SittingState::Paused &&
      state_ != SittingState::Running) {
    return Refusal::NotRunning;  // Running: the program before this one was killed.
  }
  const bool time_is_up = event.used >= rules_.limit;
  if (event.kind == EventKind::Expire) {
    return time_is_up ? std::nullopt : std::optional(Refusal::TimeNotUp);
  }
  if (time_is_up && event.kind == EventKind::Submit) return Refusal::TimeIsUp;
  if (!is_item_event(event.kind)) return std::nullopt;
  if (time_is_up) return Refusal::TimeIsUp;
  return check_item_event(event);
}

std::optional<Refusal> Sitting::check_item_event(const Event& event) const {
  if (event.position < 0 || event.position >= size()) return Refusal::NoSuchPlace;
  if ((event.kind == EventKind::Strike && !rules_.strike) ||
      (event.kind == EventKind::Flag && !rules_.flag) ||
      (event.kind == EventKind::Note && !rules_.note)) {
    return Refusal::NotAllowed;
  }
  return check_answer(shape(event.position), item(event.position), event);
}

void Sitting::take(const Event& event) {
  if (showing_ && state_ == SittingState::Running) {
    items_[static_cast<std::size_t>(current_)].spent += event.used - used_;
  }
  used_ = event.used;
  switch (event.kind) {
    case EventKind::Start:
      state_ = SittingState::Running;
      return;
    case EventKind::Pause:
      state_ = SittingState::Paused;
      return;
    case EventKind::Resume:
      state_ = SittingState::Running;
      ++interruptions_;
      away_ += event.away;
      return;
    case EventKind::Sleep:
      away_ += event.away;
      return;
    case EventKind::Submit:
    case EventKind::Expire:
      leave_current();
      state_ = event.kind == EventKind::Submit ? SittingState::Submitted : SittingState::Expired;
      return;
    case EventKind::Show:
    case EventKind::ReadToEnd:
    case EventKind::Choose:
    case EventKind::Clear:
    case EventKind::Strike:
    case EventKind::Flag:
    case EventKind::Note:
    case EventKind::Place:
    case EventKind::Match:
    case EventKind::Move:
      take_item_event(event);
      return;
  }
}

void Sitting::take_item_event(const Event& event) {
  if (event.kind == EventKind::Show) {
    if (!showing_ || event.position != current_) {
      leave_current();
      ++items_[static_cast<std::size_t>(event.position)].visits;
    }
    current_ = event.position;
    showing_ = true;
  }
  take_answer(shape(event.position), items_[static_cast<std::size_t>(event.position)], event);
}

void Sitting::leave_current() {
  if (!showing_) return;
  ItemProgress& item = items_[static_cast<std::size_t>(current_)];
  if (scoring::is_blank(item.response) && item.settled.empty()) return;
  if (item.settled.empty() || item.settled.back() != item.response) {
    item.settled.push_back(item.response);
  }
}

}  // namespace mockexam::exam
