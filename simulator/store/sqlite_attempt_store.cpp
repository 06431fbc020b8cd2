#include "simulator/store/sqlite_attempt_store.h"

#include <sodium/core.h>

#include <utility>

#include "simulator/store/attempt_lock.h"
#include "simulator/store/attempt_reader.h"
#include "simulator/store/attempt_writer.h"
#include "simulator/store/beat_file.h"
#include "simulator/store/errors.h"
#include "simulator/store/event_log.h"
#include "simulator/store/migrations.h"
#include "simulator/store/open_database.h"
#include "simulator/store/transaction.h"

namespace mockexam::store {

using exam::AttemptId;
using exam::StoreError;

SqliteAttemptStore::SqliteAttemptStore(OpenOptions options)
    : options_(std::move(options)),
      place_(prepare_place(options_, Missing::Create)),
      reserve_(join(place_.folder, "reserve")),
      database_(open_database(place_, options_, Missing::Create)) {
  // Picks the fastest BLAKE2b. May be called again and again.
  if (sodium_init() < 0) {
    throw_store_error(StoreError::Kind::Unsupported, place_.file, "libsodium does not start");
  }
}

SqliteAttemptStore::~SqliteAttemptStore() = default;

Database& SqliteAttemptStore::database() {
  if (!database_) {
    OpenOptions again = options_;
    again.path = place_.file;
    again.quick_check = false;  // it was sound a moment ago, and a sitting is waiting
    database_ = open_database(prepare_place(again, Missing::Refuse), again, Missing::Refuse);
  }
  return *database_;
}

// Writes the version over itself: a transaction that changes nothing and yet goes through all the
// syncs, the folder's included.
void SqliteAttemptStore::make_sure() {
  if (!unsure_) return;
  Transaction transaction(database(), Transaction::Mode::Write);
  database().execute("PRAGMA user_version = " + std::to_string(schema_version()));
  transaction.commit();
  unsure_ = false;
}

void SqliteAttemptStore::after_error(const StoreError& error) {
  const auto* from_sqlite = dynamic_cast<const SqliteError*>(&error);
  if (from_sqlite != nullptr && from_sqlite->outcome_unknown()) unsure_ = true;
  if (!database_) return;
  const bool suspect = from_sqlite != nullptr && error.kind() != StoreError::Kind::Busy;
  if (suspect || database_->in_transaction()) database_.reset();
}

template <typename Call>
auto SqliteAttemptStore::read(const Call& call) {
  try {
    const Transaction view(database(), Transaction::Mode::Read);
    return call(*database_);
  } catch (const StoreError& error) {
    after_error(error);
    throw;
  }
}

template <typename Call>
auto SqliteAttemptStore::write_once(const Call& call) {
  try {
    make_sure();
    Transaction transaction(database(), Transaction::Mode::Write);
    auto result = call(*database_);
    transaction.commit();
    return result;
  } catch (const StoreError& error) {
    after_error(error);
    throw;
  }
}

template <typename Call>
void SqliteAttemptStore::write(const Call& call) {
  const auto once = [&](Database& database) {
    call(database);
    return true;
  };
  try {
    write_once(once);
    return;
  } catch (const StoreError& error) {
    if (error.kind() != StoreError::Kind::Full || !reserve_.release()) throw;
  }
  write_once(once);
}

AttemptId SqliteAttemptStore::create(const exam::NewAttempt& attempt) {
  reserve_.make();
  const AttemptId id =
      write_once([&](Database& database) { return write_attempt(database, attempt); });
  forget_beat(place_.folder, id);
  return id;
}

void SqliteAttemptStore::append(AttemptId id, int seq, const exam::Event& event) {
  write([&](Database& database) { append_event(database, id, seq, event); });
}

void SqliteAttemptStore::beat(AttemptId id, const exam::Beat& beat) {
  write_beat(place_.folder, id, beat);
}

void SqliteAttemptStore::finish(AttemptId id, const exam::Outcome& outcome) {
  write([&](Database& database) { write_outcome(database, id, outcome); });
}

std::vector<exam::AttemptSummary> SqliteAttemptStore::list() {
  return read([](Database& database) { return read_summaries(database); });
}

std::optional<exam::AttemptRecord> SqliteAttemptStore::load(AttemptId id) {
  auto record = read([&](Database& database) { return read_attempt(database, id); });
  if (record) record->beat = read_beat(place_.folder, id);
  return record;
}

std::map<std::string, int> SqliteAttemptStore::exposure(const std::string& exam) {
  return read([&](Database& database) { return read_exposure(database, exam); });
}

std::unique_ptr<exam::AttemptLock> SqliteAttemptStore::lock(AttemptId id) {
  std::unique_ptr<exam::AttemptLock> lock = lock_attempt(place_.folder, id);
  if (lock != nullptr) {
    try {
      reserve_.make();
    } catch (const StoreError&) {
      // No room: what can be saved without a reserve is saved.
    }
  }
  return lock;
}

}  // namespace mockexam::store
