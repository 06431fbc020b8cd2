#include "simulator/store/event_row.h"

namespace mockexam::store {

EventRow to_row(const exam::Event& event) {
  EventRow row;
  row.kind = static_cast<int>(event.kind);
  row.used_ms = event.used.count();
  row.wall_ms = event.wall;
  row.position = event.position;
  row.place = event.place;
  row.to_place = event.to;
  row.option = event.option;
  row.on = event.on ? 1 : 0;
  row.away_ms = event.away.count();
  row.note = event.note.str();
  return row;
}

exam::Event to_event(const EventRow& row) {
  exam::Event event;
  event.kind = static_cast<exam::EventKind>(row.kind);
  event.used = exam::Millis(row.used_ms);
  event.wall = row.wall_ms;
  event.position = static_cast<int>(row.position);
  event.place = static_cast<int>(row.place);
  event.to = static_cast<int>(row.to_place);
  event.option = static_cast<scoring::OptionIndex>(row.option);
  event.on = row.on == 1;
  event.away = exam::Millis(row.away_ms);
  event.note = text::SafeText::clean(row.note);
  return event;
}

Digest chain_link(const Digest& previous, int seq, const EventRow& row) {
  return Canonical()
      .add(previous)
      .add(seq)
      .add(row.kind)
      .add(row.used_ms)
      .add(row.wall_ms)
      .add(row.position)
      .add(row.place)
      .add(row.to_place)
      .add(row.option)
      .add(row.on)
      .add(row.away_ms)
      .add(row.note)
      .digest();
}

void bind_event(Statement& statement, const EventRow& row) {
  statement.bind(row.kind)
      .bind(row.used_ms)
      .bind(row.wall_ms)
      .bind(row.position)
      .bind(row.place)
      .bind(row.to_place)
      .bind(row.option)
      .bind(row.on)
      .bind(row.away_ms)
      .bind(row.note);
}

EventRow read_event(const Statement& statement, int first) {
  EventRow row;
  row.kind = statement.integer(first);
  row.used_ms = statement.integer(first + 1);
  row.wall_ms = statement.integer(first + 2);
  row.position = statement.integer(first + 3);
  row.place = statement.integer(first + 4);
  row.to_place = statement.integer(first + 5);
  row.option = statement.integer(first + 6);
  row.on = statement.integer(first + 7);
  row.away_ms = statement.integer(first + 8);
  row.note = statement.text(first + 9);
  return row;
}

}  // namespace mockexam::store
