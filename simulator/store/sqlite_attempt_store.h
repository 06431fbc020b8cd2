#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "simulator/exam/attempt_store.h"
#include "simulator/store/database.h"
#include "simulator/store/open_options.h"
#include "simulator/store/place.h"
#include "simulator/store/reserve.h"

namespace mockexam::store {

// Attempts in one SQLite file; SCHEMA.md says what lies where and what survives what.
//
// Besides the contract of AttemptStore:
// * A call that finds the disk full deletes the reserve and is made once more. `create` does not:
//   an attempt is not begun on a full disk.
// * After an error whose outcome is unknown the file is closed; the next call opens it again. The
//   next writing call first makes what is there durable, because a call that finds its work done
//   must not vouch for something that reached only the system's cache.
// * An event, beat or outcome of an unknown attempt, a gap in the events and a second, different
//   event of one number are StoreError::Corrupt and change nothing.
//
// One thread; not carried over a fork.
class SqliteAttemptStore : public exam::AttemptStore {
 public:
  // Opens or makes the store. Throws StoreError.
  explicit SqliteAttemptStore(OpenOptions options);
  ~SqliteAttemptStore() override;

  // REQUIRES: one item snapshot for each item of the form, in its order.
  [[nodiscard]] exam::AttemptId create(const exam::NewAttempt& attempt) override;
  void append(exam::AttemptId id, int seq, const exam::Event& event) override;
  void beat(exam::AttemptId id, const exam::Beat& beat) override;
  // REQUIRES: the outcome's state is not Open. The last outcome of an attempt stands.
  void finish(exam::AttemptId id, const exam::Outcome& outcome) override;

  [[nodiscard]] std::vector<exam::AttemptSummary> list() override;
  // Checks every hash; StoreError::Corrupt names what is damaged.
  [[nodiscard]] std::optional<exam::AttemptRecord> load(exam::AttemptId id) override;
  [[nodiscard]] std::map<std::string, int> exposure(const std::string& exam) override;

  // A sitting begins or goes on: makes the reserve again if there is room for it.
  [[nodiscard]] std::unique_ptr<exam::AttemptLock> lock(exam::AttemptId id) override;

 private:
  template <typename Call>
  auto read(const Call& call);
  template <typename Call>
  auto write_once(const Call& call);
  template <typename Call>
  void write(const Call& call);

  Database& database();
  void make_sure();
  void after_error(const exam::StoreError& error);

  OpenOptions options_;
  Place place_;
  Reserve reserve_;
  std::unique_ptr<Database> database_;  // null after an error with an unknown outcome
  bool unsure_ = false;                 // something may have reached only the system's cache
};

}  // namespace mockexam::store
