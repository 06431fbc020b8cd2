#pragma once

#include <vector>

#include "questionbanks/text/safe_text.h"
#include "scoring/response.h"
#include "simulator/exam/time.h"

namespace mockexam::exam {

// Everything that can happen in a sitting. The numbers are stored: never renumber.
enum class EventKind {
  Start = 1,
  Show = 2,        // position
  ReadToEnd = 3,   // position: its text was on the screen down to the end
  Choose = 4,      // position, option, on
  Clear = 5,       // position, place (kEmpty: all)
  Strike = 6,      // position, option, on
  Flag = 7,        // position, on
  Note = 8,        // position, note
  Place = 9,       // position, place, option: ordering, this step comes there
  Match = 10,      // position, place, option: matching, this response for that prompt
  Move = 11,       // position, place, to: ordering, the two places change their steps
  Pause = 12,
  Resume = 13,     // away: how long the sitting was closed, by the wall clock
  Sleep = 14,      // away: the computer slept while the sitting was open
  Submit = 15,
  Expire = 16,
};

// What happened, and when by the sitting's own clock. A sitting is the list of its events and
// nothing else. Unused fields keep their defaults.
struct Event {
  EventKind kind = EventKind::Start;
  Millis used{0};       // exam time used when it happened
  WallMillis wall = 0;  // for the record
  int position = -1;    // item of the form, from 0
  int place = scoring::kEmpty;
  int to = scoring::kEmpty;
  scoring::OptionIndex option = scoring::kEmpty;
  bool on = true;
  Millis away{0};
  text::SafeText note;

  friend bool operator==(const Event&, const Event&) = default;
};

// An event with nothing but its kind set.
[[nodiscard]] inline Event event_of(EventKind kind) {
  Event event;
  event.kind = kind;
  return event;
}

}  // namespace mockexam::exam
