#pragma once

#include <cstdint>
#include <string>

#include "simulator/exam/event.h"
#include "simulator/store/digest.h"
#include "simulator/store/statement.h"

namespace mockexam::store {

// An event as it is stored: wide numbers and the note's bytes, so that every bit of the row counts
// in the chain.
struct EventRow {
  std::int64_t kind = 0;
  std::int64_t used_ms = 0;
  std::int64_t wall_ms = 0;
  std::int64_t position = 0;
  std::int64_t place = 0;
  std::int64_t to_place = 0;
  std::int64_t option = 0;
  std::int64_t on = 0;
  std::int64_t away_ms = 0;
  std::string note;

  friend bool operator==(const EventRow&, const EventRow&) = default;
};

[[nodiscard]] EventRow to_row(const exam::Event& event);

// REQUIRES: `row` is what `to_row` gave for some event. The note is cleaned again.
[[nodiscard]] exam::Event to_event(const EventRow& row);

// Link number `seq` of an attempt's chain: a hash of the link before it and of the event. The link
// before the first one is the attempt's facts.
[[nodiscard]] Digest chain_link(const Digest& previous, int seq, const EventRow& row);

// The columns of `event` that an EventRow holds, in its order.
inline constexpr const char* kEventColumns =
    "kind, used_ms, wall_ms, position, place, to_place, option, on_, away_ms, note";

void bind_event(Statement& statement, const EventRow& row);
// Columns from `first` on, as in kEventColumns.
[[nodiscard]] EventRow read_event(const Statement& statement, int first);

}  // namespace mockexam::store
