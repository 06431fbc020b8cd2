#include "tests/store/support/raw_database.h"

#include <sqlite3.h>

#include <stdexcept>

namespace mockexam::store {

RawDatabase::RawDatabase(const std::string& path) {
  if (sqlite3_open(path.c_str(), &connection_) != SQLITE_OK) throw std::runtime_error(path);
}

RawDatabase::~RawDatabase() {
  sqlite3_close(connection_);
}

void RawDatabase::execute(const std::string& sql) {
  if (!try_execute(sql)) throw std::runtime_error(sqlite3_errmsg(connection_));
}

bool RawDatabase::try_execute(const std::string& sql) {
  const int code = sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK && code != SQLITE_CONSTRAINT) {
    throw std::runtime_error(sql + ": " + sqlite3_errmsg(connection_));
  }
  return code == SQLITE_OK;
}

std::int64_t RawDatabase::integer(const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(connection_, sql.c_str(), -1, &statement, nullptr);
  if (sqlite3_step(statement) != SQLITE_ROW) throw std::runtime_error("no row: " + sql);
  const std::int64_t value = sqlite3_column_int64(statement, 0);
  sqlite3_finalize(statement);
  return value;
}

std::string RawDatabase::text(const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(connection_, sql.c_str(), -1, &statement, nullptr);
  if (sqlite3_step(statement) != SQLITE_ROW) throw std::runtime_error("no row: " + sql);
  const void* data = sqlite3_column_blob(statement, 0);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, 0));
  std::string value(static_cast<const char*>(data), data == nullptr ? 0 : size);
  sqlite3_finalize(statement);
  return value;
}

}  // namespace mockexam::store
