#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "questionbanks/model/item.h"
#include "simulator/exam/event.h"

namespace mockexam::exam {

// What a sitting needs to know of an item: its shape, not its words and not its key.
struct ItemShape {
  banks::ItemType type = banks::ItemType::MultipleChoice;
  int options = 0;
  int places = 0;
  banks::Reuse reuse = banks::Reuse::Any;

  friend bool operator==(const ItemShape&, const ItemShape&) = default;
};

[[nodiscard]] ItemShape shape_of(const banks::Item& item);

struct SittingRules {
  Millis limit{0};  // exam time, with extra time
  bool strike = true;
  bool flag = true;
  bool note = true;

  friend bool operator==(const SittingRules&, const SittingRules&) = default;
};

enum class SittingState { NotStarted, Running, Paused, Submitted, Expired };

// Why an event was not taken. A screen tells it to the candidate.
enum class Refusal {
  NotRunning,      // not started, paused, or over
  TimeIsUp,        // it came at or after the limit
  TimeNotUp,       // expiry before the limit
  NoSuchPlace,     // position, place or option outside the item
  WrongType,       // e.g. ordering a multiple-choice item
  EnoughChosen,    // multiple response: as many as asked for are chosen already
  IsChosen,        // strike of a chosen option
  NotAllowed,      // the exam's rules do not have it
  ClockRanBack,    // used time smaller than that of the event before
};

// What the candidate has done with one item.
struct ItemProgress {
  scoring::Response response;
  std::vector<bool> struck;  // per option
  bool flagged = false;
  bool seen = false;
  bool read_to_end = false;
  text::SafeText note;
  Millis spent{0};
  int visits = 0;
  // The answers left standing each time the item was left, without repeats; the newest last.
  std::vector<scoring::Response> settled;

  friend bool operator==(const ItemProgress&, const ItemProgress&) = default;
};

// The state machine of a sitting: a fold over events. It knows no clock and no store; the same
// events give the same state, always.
class Sitting {
 public:
  // REQUIRES: at least one item; every shape has options and places.
  Sitting(SittingRules rules, std::vector<ItemShape> shapes);

  // Takes the event, or says why not and changes nothing.
  [[nodiscard]] std::optional<Refusal> apply(const Event& event);

  [[nodiscard]] SittingState state() const { return state_; }
  [[nodiscard]] bool is_over() const {
    return state_ == SittingState::Submitted || state_ == SittingState::Expired;
  }
  [[nodiscard]] const SittingRules& rules() const { return rules_; }
  [[nodiscard]] int size() const { return static_cast<int>(items_.size()); }
  [[nodiscard]] const ItemProgress& item(int position) const;
  [[nodiscard]] const ItemShape& shape(int position) const;
  // The item on the screen; 0 before the first was shown.
  [[nodiscard]] int current() const { return current_; }
  [[nodiscard]] Millis used() const { return used_; }  // at the last event
  [[nodiscard]] int events() const { return events_; }

  [[nodiscard]] int answered() const;  // items with every place filled
  [[nodiscard]] int flagged() const;
  [[nodiscard]] int interruptions() const { return interruptions_; }  // resumes
  [[nodiscard]] Millis away() const { return away_; }                 // closed or asleep

  friend bool operator==(const Sitting&, const Sitting&) = default;

 private:
  [[nodiscard]] std::optional<Refusal> check(const Event& event) const;
  [[nodiscard]] std::optional<Refusal> check_item_event(const Event& event) const;
  void take(const Event& event);
  void take_item_event(const Event& event);
  void leave_current();

  SittingRules rules_;
  std::vector<ItemShape> shapes_;
  std::vector<ItemProgress> items_;
  SittingState state_ = SittingState::NotStarted;
  int current_ = 0;
  bool showing_ = false;
  Millis used_{0};
  Millis away_{0};
  int interruptions_ = 0;
  int events_ = 0;
};

}  // namespace mockexam::exam
