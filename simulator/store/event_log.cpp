#include "simulator/store/event_log.h"

#include <fmt/format.h>

#include "simulator/store/errors.h"
#include "simulator/store/event_row.h"
#include "simulator/store/statement.h"

namespace mockexam::store {
namespace {

using Kind = exam::StoreError::Kind;

// How far an attempt's log goes. It lies on another page than the events, so that the loss of the
// last events does not pass for a shorter log.
struct Head {
  int events = 0;
  Digest chain{};
};

[[noreturn]] void fail(const Database& database, exam::AttemptId id, int seq,
                       std::string_view what) {
  throw_store_error(Kind::Corrupt, database.path(),
                    fmt::format("event {} of attempt {} {}", seq, id, what));
}

Head read_head(Database& database, exam::AttemptId id) {
  Statement statement(database, "SELECT events, chain FROM head WHERE attempt = ?");
  if (!statement.bind(id).step()) {
    throw_store_error(Kind::Corrupt, database.path(), fmt::format("there is no attempt {}", id));
  }
  Head head;
  head.events = statement.small_integer(0);
  statement.blob(1, head.chain);
  return head;
}

void write_head(Database& database, exam::AttemptId id, const Head& head) {
  Statement statement(database, "UPDATE head SET events = ?, chain = ? WHERE attempt = ?");
  statement.bind(head.events).bind(head.chain).bind(id).run();
}

bool insert_event(Database& database, exam::AttemptId id, int seq, const EventRow& row,
                  const Digest& link) {
  Statement statement(database, fmt::format("INSERT INTO event (attempt, seq, {}, chain) "
                                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                                            "ON CONFLICT (attempt, seq) DO NOTHING",
                                            kEventColumns));
  statement.bind(id).bind(seq);
  bind_event(statement, row);
  statement.bind(link).run();
  return database.changes() == 1;
}

bool has_event(Database& database, exam::AttemptId id, int seq, const EventRow& row) {
  Statement statement(
      database, fmt::format("SELECT {} FROM event WHERE attempt = ? AND seq = ?", kEventColumns));
  statement.bind(id).bind(seq);
  return statement.step() && read_event(statement, 0) == row;
}

}  // namespace

void append_event(Database& database, exam::AttemptId id, int seq, const exam::Event& event) {
  const Head head = read_head(database, id);
  const EventRow row = to_row(event);
  if (seq < 1 || seq > head.events + 1) {
    fail(database, id, seq, fmt::format("cannot follow event {}", head.events));
  }
  if (seq == head.events + 1) {
    const Digest link = chain_link(head.chain, seq, row);
    if (!insert_event(database, id, seq, row, link)) fail(database, id, seq, "is beyond its end");
    write_head(database, id, {seq, link});
  } else if (!has_event(database, id, seq, row)) {
    fail(database, id, seq, "is stored otherwise");
  }
}

std::vector<exam::Event> read_events(Database& database, exam::AttemptId id, const Digest& facts) {
  const Head head = read_head(database, id);
  Statement statement(database,
                      fmt::format("SELECT seq, chain, {} FROM event WHERE attempt = ? ORDER BY seq",
                                  kEventColumns));
  statement.bind(id);
  std::vector<exam::Event> events;
  Digest link = facts;
  while (statement.step()) {
    const int seq = static_cast<int>(events.size()) + 1;
    const EventRow row = read_event(statement, 2);
    Digest stored{};
    statement.blob(1, stored);
    link = chain_link(link, seq, row);
    if (statement.integer(0) != seq || stored != link) fail(database, id, seq, "is damaged");
    events.push_back(to_event(row));
  }
  const int count = static_cast<int>(events.size());
  if (count < head.events) fail(database, id, count + 1, "is missing");
  if (count > head.events) fail(database, id, head.events + 1, "is beyond its end");
  if (link != head.chain) fail(database, id, count, "does not match the end of the chain");
  return events;
}

}  // namespace mockexam::store
