#include "simulator/store/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "simulator/store/errors.h"
#include "simulator/store/statement.h"

namespace mockexam::store {

using Kind = exam::StoreError::Kind;

void Database::Close::operator()(sqlite3* connection) const noexcept {
  sqlite3_close_v2(connection);
}

Database::Database(const std::string& path, const OpenOptions& options) : path_(path) {
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;
  if (!options.vfs.empty()) flags |= SQLITE_OPEN_CREATE;
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &connection, flags,
                                   options.vfs.empty() ? nullptr : options.vfs.c_str());
  connection_.reset(connection);
  if (code != SQLITE_OK) fail(code);
  // Without the permission to write, SQLite opens for reading and says nothing.
  if (sqlite3_db_readonly(connection, "main") != 0) throw_store_error(Kind::ReadOnly, path_, "");
  sqlite3_busy_timeout(connection, static_cast<int>(options.busy_timeout.count()));
  set_guards();
}

void Database::set_guards() {
  int defensive = 0;
  const int code = sqlite3_db_config(connection_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, &defensive);
  if (code != SQLITE_OK) fail(code);
  if (defensive != 1) throw_store_error(Kind::Unsupported, path_, "no defensive mode");
  set_pragma("trusted_schema", "OFF", "0");
  set_pragma("cell_size_check", "ON", "1");
  set_pragma("temp_store", "MEMORY", "2");  // a full disk must not fail a rollback of one statement
  set_pragma("cache_size", "-256", "-256");  // KiB
  execute("PRAGMA mmap_size = 0");
  if (query_integer("PRAGMA mmap_size") != 0) {  // no row: built without memory maps
    throw_store_error(Kind::Unsupported, path_, "PRAGMA mmap_size stayed on");
  }
}

void Database::execute(const std::string& sql) {
  const int code = sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

void Database::set_pragma(const std::string& name, const std::string& value,
                          const std::string& expected) {
  execute(fmt::format("PRAGMA {} = {}", name, value));
  const std::string found = query_text(fmt::format("PRAGMA {}", name));
  if (found != expected) {
    throw_store_error(Kind::Unsupported, path_,
                      fmt::format("PRAGMA {} is {}, not {}", name, found, expected));
  }
}

std::string Database::query_text(const std::string& sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.loose_text(0) : std::string();
}

std::int64_t Database::query_integer(const std::string& sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.integer(0) : 0;
}

bool Database::in_transaction() const {
  return sqlite3_get_autocommit(connection_.get()) == 0;
}

void Database::roll_back() noexcept {
  if (in_transaction()) {
    sqlite3_exec(connection_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

std::int64_t Database::last_insert_id() const {
  return sqlite3_last_insert_rowid(connection_.get());
}

int Database::changes() const {
  return sqlite3_changes(connection_.get());
}

void Database::fail(int code) const {
  throw_sqlite_error(connection_.get(), code, path_);
}

}  // namespace mockexam::store
