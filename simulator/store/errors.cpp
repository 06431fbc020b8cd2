#include "simulator/store/errors.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <system_error>

namespace mockexam::store {
namespace {

using Kind = exam::StoreError::Kind;

bool is_no_space(int error) {
  return error == ENOSPC || error == EDQUOT;
}

bool is_no_permission(int error) {
  return error == EACCES || error == EPERM || error == EROFS;
}

Kind kind_of_system_error(int error) {
  if (is_no_space(error)) return Kind::Full;
  if (is_no_permission(error)) return Kind::ReadOnly;
  return Kind::Io;
}

std::string_view sentence(Kind kind) {
  switch (kind) {
    case Kind::Full:
      return "The disk is full: {} could not be written. Free some space and try again.";
    case Kind::Busy:
      return "Another program is using {}. Close it and try again.";
    case Kind::ReadOnly:
      return "{} may not be written. Check the permissions of the file and of its folder, and "
             "whether the disk is mounted read-only.";
    case Kind::Corrupt:
      return "{} is damaged. Keep a copy of its whole folder, then restore a backup.";
    case Kind::TooNew:
      return "{} was made by a newer version of this program. Use that version; the file was left "
             "as it is.";
    case Kind::NotOurs:
      return "{} is not a store of this program and was left as it is. Choose another place.";
    case Kind::Unsupported:
      return "{} cannot be used safely. Choose a folder on a local disk.";
    case Kind::Io:
      return "{} could not be read or written. The disk may be failing: copy its whole folder to "
             "another one.";
  }
  return "{}";
}

}  // namespace

bool SqliteError::outcome_unknown() const {
  const int primary = code_ & 0xff;
  return primary == SQLITE_IOERR || primary == SQLITE_NOMEM;
}

Kind kind_of(int extended_code, int system_error) {
  switch (extended_code) {
    case SQLITE_IOERR_CORRUPTFS:
    case SQLITE_IOERR_DATA:
      return Kind::Corrupt;
    case SQLITE_READONLY_DBMOVED:
      return Kind::Io;
    case SQLITE_CANTOPEN_SYMLINK:
      return Kind::Unsupported;
    default:
      break;
  }
  switch (extended_code & 0xff) {
    case SQLITE_FULL:
      return Kind::Full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return Kind::Busy;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return Kind::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_ERROR:  // a table or column that is not there
      return Kind::Corrupt;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return Kind::Unsupported;
    default:
      return kind_of_system_error(system_error);
  }
}

std::string explain(Kind kind, std::string_view path, std::string_view detail) {
  std::string text = fmt::format(fmt::runtime(sentence(kind)), path);
  if (!detail.empty()) text += fmt::format(" ({})", detail);
  return text;
}

void throw_sqlite_error(sqlite3* connection, int code, const std::string& path) {
  const int system_error = connection == nullptr ? 0 : sqlite3_system_errno(connection);
  const char* words = connection == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(connection);
  const Kind kind = kind_of(code, system_error);
  throw SqliteError(kind, code, explain(kind, path, fmt::format("SQLite {}: {}", code, words)));
}

void throw_system_error(int error, std::string_view call, const std::string& path) {
  const std::string words = std::generic_category().message(error);
  throw_store_error(kind_of_system_error(error), path, fmt::format("{}: {}", call, words));
}

void throw_store_error(Kind kind, const std::string& path, std::string_view detail) {
  throw exam::StoreError(kind, explain(kind, path, detail));
}

}  // namespace mockexam::store
