#include "simulator/store/statement.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <limits>

#include "simulator/store/errors.h"

namespace mockexam::store {

using Kind = exam::StoreError::Kind;

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept {
  sqlite3_finalize(statement);
}

Statement::Statement(const Database& database, std::string_view sql) : database_(&database) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(database.connection(), sql.data(),
                                      static_cast<int>(sql.size()), &statement, nullptr);
  statement_.reset(statement);
  check(code);
}

Statement& Statement::bind(std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), ++bound_, value));
  return *this;
}

// A null pointer would bind NULL, so an empty value points at something.
Statement& Statement::bind(std::string_view text) {
  check(sqlite3_bind_text64(statement_.get(), ++bound_, text.empty() ? "" : text.data(),
                            text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(std::span<const unsigned char> blob) {
  const void* data = blob.empty() ? static_cast<const void*>("") : blob.data();
  check(sqlite3_bind_blob64(statement_.get(), ++bound_, data, blob.size(), SQLITE_TRANSIENT));
  return *this;
}

Statement& Statement::bind_null() {
  check(sqlite3_bind_null(statement_.get(), ++bound_));
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) database_->fail(code);
  return false;
}

void Statement::run() {
  while (step()) {
  }
  check(sqlite3_reset(statement_.get()));
  bound_ = 0;
}

std::int64_t Statement::integer(int column) const {
  require_type(column, SQLITE_INTEGER);
  return sqlite3_column_int64(statement_.get(), column);
}

int Statement::small_integer(int column) const {
  const std::int64_t value = integer(column);
  if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
    throw_store_error(Kind::Corrupt, database_->path(), fmt::format("{} is out of range", value));
  }
  return static_cast<int>(value);
}

bool Statement::boolean(int column) const {
  const std::int64_t value = integer(column);
  if (value != 0 && value != 1) {
    throw_store_error(Kind::Corrupt, database_->path(), fmt::format("{} is not 0 or 1", value));
  }
  return value == 1;
}

std::string Statement::text(int column) const {
  require_type(column, SQLITE_TEXT);
  return std::string(bytes(column));
}

void Statement::blob(int column, std::span<unsigned char> out) const {
  require_type(column, SQLITE_BLOB);
  const std::string_view found = bytes(column);
  if (found.size() != out.size()) {
    throw_store_error(Kind::Corrupt, database_->path(),
                      fmt::format("a value of {} bytes, not {}", found.size(), out.size()));
  }
  std::copy(found.begin(), found.end(), out.begin());
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::string Statement::loose_text(int column) const {
  if (is_null(column)) return {};
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (text == nullptr) database_->fail(SQLITE_NOMEM);
  return text;
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) database_->fail(code);
}

void Statement::require_type(int column, int type) const {
  if (sqlite3_column_type(statement_.get(), column) != type) {
    throw_store_error(Kind::Corrupt, database_->path(), "a value of the wrong type");
  }
}

std::string_view Statement::bytes(int column) const {
  // The size is asked for after the pointer: taking the pointer may convert the value.
  const void* data = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  if (size == 0) return {};
  if (data == nullptr) database_->fail(SQLITE_NOMEM);
  return {static_cast<const char*>(data), static_cast<std::size_t>(size)};
}

}  // namespace mockexam::store
