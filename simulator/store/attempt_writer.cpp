#include "simulator/store/attempt_writer.h"

#include <fmt/format.h>

#include <optional>
#include <stdexcept>

#include "simulator/store/attempt_facts.h"
#include "simulator/store/errors.h"
#include "simulator/store/outcome_word.h"
#include "simulator/store/statement.h"

namespace mockexam::store {
namespace {

using exam::AttemptId;
using Kind = exam::StoreError::Kind;

std::optional<AttemptId> find(Database& database, const exam::NewAttempt& attempt,
                              const Digest& facts) {
  Statement statement(
      database, "SELECT id, facts FROM attempt WHERE exam = ? AND seed = ? AND started_ms = ?");
  statement.bind(attempt.form.exam)
      .bind(static_cast<std::int64_t>(attempt.form.seed))
      .bind(attempt.started);
  if (!statement.step()) return std::nullopt;
  Digest stored{};
  statement.blob(1, stored);
  if (stored != facts) {
    throw exam::StoreError(Kind::Busy,
                           "Another attempt with this seed began at the same moment. Begin again.");
  }
  return statement.integer(0);
}

// A text is written again when the stored one is not what its hash says: that heals older attempts
// too.
void write_definition(Database& database, const std::string& content, const Digest& digest) {
  Statement statement(database,
                      "INSERT INTO definition (content_hash, content) VALUES (?, ?) "
                      "ON CONFLICT (content_hash) DO UPDATE SET content = excluded.content "
                      "WHERE content <> excluded.content");
  statement.bind(digest).bind(content).run();
}

void write_items(Database& database, const exam::NewAttempt& attempt) {
  Statement statement(
      database,
      "INSERT INTO item_revision (content_hash, item_id, revision, content) VALUES (?, ?, ?, ?) "
      "ON CONFLICT (content_hash) DO UPDATE "
      "SET item_id = excluded.item_id, revision = excluded.revision, content = excluded.content "
      "WHERE (item_id, revision, content) <> "
      "(excluded.item_id, excluded.revision, excluded.content)");
  for (const exam::ItemSnapshot& item : attempt.items) {
    statement.bind(item_digest(item)).bind(item.id).bind(item.revision).bind(item.content).run();
  }
}

AttemptId insert_attempt(Database& database, const exam::NewAttempt& attempt,
                         const Digest& definition, const Digest& facts) {
  Statement statement(database,
                      "INSERT INTO attempt (exam, seed, started_ms, mode, language, extra_time, "
                      "limit_ms, cut_permille, definition, facts) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  statement.bind(attempt.form.exam)
      .bind(static_cast<std::int64_t>(attempt.form.seed))
      .bind(attempt.started)
      .bind(attempt.mode)
      .bind(attempt.language)
      .bind(attempt.extra_time)
      .bind(attempt.limit.count())
      .bind(attempt.form.cut_permille)
      .bind(definition)
      .bind(facts)
      .run();
  return database.last_insert_id();
}

void write_form(Database& database, AttemptId id, const exam::NewAttempt& attempt) {
  Statement statement(database,
                      "INSERT INTO form_item (attempt, position, item_id, revision, scored, "
                      "option_order, content_hash) VALUES (?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < attempt.form.items.size(); ++i) {
    const exam::FormItem& item = attempt.form.items[i];
    statement.bind(id)
        .bind(static_cast<std::int64_t>(i))
        .bind(item.id)
        .bind(item.revision)
        .bind(item.scored ? 1 : 0)
        .bind(join_order(item.option_order))
        .bind(item_digest(attempt.items[i]))
        .run();
  }
}

void write_scale(Database& database, AttemptId id, const std::vector<int>& table) {
  Statement statement(database, "INSERT INTO scale (attempt, raw, scaled) VALUES (?, ?, ?)");
  for (std::size_t raw = 0; raw < table.size(); ++raw) {
    statement.bind(id).bind(static_cast<std::int64_t>(raw)).bind(table[raw]).run();
  }
}

void write_head(Database& database, AttemptId id, const Digest& facts) {
  Statement statement(database, "INSERT INTO head (attempt, events, chain) VALUES (?, 0, ?)");
  statement.bind(id).bind(facts).run();
}

void require_attempt(Database& database, AttemptId id) {
  Statement statement(database, "SELECT 1 FROM attempt WHERE id = ?");
  if (!statement.bind(id).step()) {
    throw_store_error(Kind::Corrupt, database.path(), fmt::format("there is no attempt {}", id));
  }
}

}  // namespace

AttemptId write_attempt(Database& database, const exam::NewAttempt& attempt) {
  if (attempt.items.size() != attempt.form.items.size()) {
    throw std::logic_error("an attempt needs the text of each item of its form");
  }
  const Digest facts = facts_digest(attempt);
  if (const std::optional<AttemptId> id = find(database, attempt, facts)) return *id;
  const Digest definition = definition_digest(attempt.definition);
  write_definition(database, attempt.definition, definition);
  write_items(database, attempt);
  const AttemptId id = insert_attempt(database, attempt, definition, facts);
  write_form(database, id, attempt);
  write_scale(database, id, attempt.scale_table);
  write_head(database, id, facts);
  return id;
}

void write_outcome(Database& database, AttemptId id, const exam::Outcome& outcome) {
  require_attempt(database, id);
  const auto& [state, raw, scored, scaled, passed, used, ended] = outcome;  // none is left out
  Statement statement(
      database,
      "INSERT INTO outcome (attempt, state, raw, scored, scaled, passed, used_ms, ended_ms) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (attempt) DO UPDATE "
      "SET state = excluded.state, raw = excluded.raw, scored = excluded.scored, "
      "scaled = excluded.scaled, passed = excluded.passed, used_ms = excluded.used_ms, "
      "ended_ms = excluded.ended_ms");
  statement.bind(id)
      .bind(to_word(state))
      .bind(raw)
      .bind(scored)
      .bind(scaled)
      .bind(passed ? 1 : 0)
      .bind(used.count())
      .bind(ended)
      .run();
}

}  // namespace mockexam::store
