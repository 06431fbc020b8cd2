#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "simulator/store/open_options.h"

struct sqlite3;

namespace mockexam::store {

// An open SQLite connection. Closed by the destructor; every Statement on it must be gone by then.
// Never carried over a fork.
class Database {
 public:
  // Opens and sets the guards that touch no file: no symbolic links, no changes to the schema
  // tables, no trust in functions named by the schema. `path` as of `prepare_place`.
  // Throws StoreError.
  Database(const std::string& path, const OpenOptions& options);

  // Runs statements that give no rows, separated by semicolons.
  void execute(const std::string& sql);

  // Sets a pragma and reads it back; StoreError::Unsupported when it did not stick. `expected` is
  // what reading gives.
  void set_pragma(const std::string& name, const std::string& value, const std::string& expected);

  // First column of the first row; empty text or 0 when there is no row.
  [[nodiscard]] std::string query_text(const std::string& sql);
  [[nodiscard]] std::int64_t query_integer(const std::string& sql);

  [[nodiscard]] bool in_transaction() const;
  // Never throws; the transaction may have been rolled back already.
  void roll_back() noexcept;

  [[nodiscard]] std::int64_t last_insert_id() const;
  [[nodiscard]] int changes() const;  // rows the last INSERT or UPDATE touched

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] sqlite3* connection() const { return connection_.get(); }

  // Throws SqliteError for an extended result code.
  [[noreturn]] void fail(int code) const;

 private:
  struct Close {
    void operator()(sqlite3* connection) const noexcept;
  };

  void set_guards();

  std::string path_;
  std::unique_ptr<sqlite3, Close> connection_;
};

}  // namespace mockexam::store
