#include "simulator/store/attempt_reader.h"

#include <fmt/format.h>

#include "simulator/store/attempt_facts.h"
#include "simulator/store/errors.h"
#include "simulator/store/event_log.h"
#include "simulator/store/outcome_word.h"
#include "simulator/store/statement.h"

namespace mockexam::store {
namespace {

using exam::AttemptId;
using Kind = exam::StoreError::Kind;

constexpr const char* kSummaries =
    "SELECT a.id, a.exam, a.mode, a.started_ms, a.limit_ms, "
    "(SELECT count(*) FROM form_item f WHERE f.attempt = a.id), "
    "o.state, o.raw, o.scored, o.scaled, o.passed, o.used_ms, o.ended_ms "
    "FROM attempt a LEFT JOIN outcome o ON o.attempt = a.id ";

exam::Outcome outcome_of(const Database& database, const Statement& row) {
  const std::string word = row.text(6);
  const std::optional<exam::AttemptState> state = to_state(word);
  if (!state) throw_store_error(Kind::Corrupt, database.path(), word + " is no state");
  exam::Outcome outcome;
  outcome.state = *state;
  outcome.raw = row.small_integer(7);
  outcome.scored = row.small_integer(8);
  outcome.scaled = row.small_integer(9);
  outcome.passed = row.boolean(10);
  outcome.used = exam::Millis(row.integer(11));
  outcome.ended = row.integer(12);
  return outcome;
}

exam::AttemptSummary summary_of(const Database& database, const Statement& row) {
  exam::AttemptSummary summary;
  summary.id = row.integer(0);
  summary.exam = row.text(1);
  summary.mode = row.text(2);
  summary.started = row.integer(3);
  summary.limit = exam::Millis(row.integer(4));
  summary.items = row.small_integer(5);
  if (row.is_null(6)) return summary;
  const exam::Outcome outcome = outcome_of(database, row);
  summary.state = outcome.state;
  if (outcome.state != exam::AttemptState::Discarded) summary.outcome = outcome;
  return summary;
}

std::optional<exam::AttemptSummary> read_summary(Database& database, AttemptId id) {
  Statement statement(database, std::string(kSummaries) + "WHERE a.id = ?");
  if (!statement.bind(id).step()) return std::nullopt;
  return summary_of(database, statement);
}

// All of the attempt's own row; gives the digest of the facts as stored.
Digest read_fixed(Database& database, AttemptId id, exam::NewAttempt& fixed) {
  Statement row(database,
                "SELECT a.exam, a.seed, a.started_ms, a.mode, a.language, a.extra_time, "
                "a.limit_ms, a.cut_permille, a.facts, d.content "
                "FROM attempt a JOIN definition d ON d.content_hash = a.definition WHERE a.id = ?");
  if (!row.bind(id).step()) {
    throw_store_error(Kind::Corrupt, database.path(),
                      fmt::format("the definition of attempt {} is missing", id));
  }
  fixed.form.exam = row.text(0);
  fixed.form.seed = static_cast<std::uint64_t>(row.integer(1));
  fixed.started = row.integer(2);
  fixed.mode = row.text(3);
  fixed.language = row.text(4);
  fixed.extra_time = row.text(5);
  fixed.limit = exam::Millis(row.integer(6));
  fixed.form.cut_permille = row.small_integer(7);
  fixed.definition = row.text(9);
  Digest facts{};
  row.blob(8, facts);
  return facts;
}

void require_next(const Database& database, std::int64_t found, std::size_t expected) {
  if (found == static_cast<std::int64_t>(expected)) return;
  throw_store_error(Kind::Corrupt, database.path(), fmt::format("row {} is missing", expected));
}

void read_form(Database& database, AttemptId id, exam::NewAttempt& fixed) {
  Statement row(database,
                "SELECT f.item_id, f.revision, f.scored, f.option_order, "
                "r.item_id, r.revision, r.content, f.position "
                "FROM form_item f JOIN item_revision r ON r.content_hash = f.content_hash "
                "WHERE f.attempt = ? ORDER BY f.position");
  row.bind(id);
  while (row.step()) {
    require_next(database, row.integer(7), fixed.items.size());
    fixed.form.items.push_back(
        {row.text(0), row.small_integer(1), row.boolean(2), split_order(row.text(3))});
    fixed.items.push_back({row.text(4), row.small_integer(5), row.text(6)});
  }
}

void read_scale(Database& database, AttemptId id, exam::NewAttempt& fixed) {
  Statement row(database, "SELECT scaled, raw FROM scale WHERE attempt = ? ORDER BY raw");
  row.bind(id);
  while (row.step()) {
    require_next(database, row.integer(1), fixed.scale_table.size());
    fixed.scale_table.push_back(row.small_integer(0));
  }
}

}  // namespace

std::vector<exam::AttemptSummary> read_summaries(Database& database) {
  Statement row(database, std::string(kSummaries) + "ORDER BY a.id DESC");
  std::vector<exam::AttemptSummary> summaries;
  while (row.step()) summaries.push_back(summary_of(database, row));
  return summaries;
}

std::optional<exam::AttemptRecord> read_attempt(Database& database, AttemptId id) {
  const std::optional<exam::AttemptSummary> summary = read_summary(database, id);
  if (!summary) return std::nullopt;
  exam::AttemptRecord record;
  record.summary = *summary;
  const Digest facts = read_fixed(database, id, record.fixed);
  read_form(database, id, record.fixed);
  read_scale(database, id, record.fixed);
  if (facts_digest(record.fixed) != facts) {
    throw_store_error(Kind::Corrupt, database.path(),
                      fmt::format("the form or the texts of attempt {} are damaged", id));
  }
  record.events = read_events(database, id, facts);
  return record;
}

std::map<std::string, int> read_exposure(Database& database, const std::string& exam) {
  Statement row(database,
                "SELECT f.item_id, count(DISTINCT f.attempt) FROM attempt a "
                "JOIN event e ON e.attempt = a.id AND e.kind = 2 "
                "JOIN form_item f ON f.attempt = e.attempt AND f.position = e.position "
                "LEFT JOIN outcome o ON o.attempt = a.id "
                "WHERE a.exam = ? AND o.state IS NOT 'discarded' GROUP BY f.item_id");
  row.bind(exam);
  std::map<std::string, int> shown;
  while (row.step()) shown.emplace(row.text(0), row.small_integer(1));
  return shown;
}

}  // namespace mockexam::store
