#pragma once

#include <string>
#include <string_view>

#include "simulator/exam/attempt_store.h"

struct sqlite3;

namespace mockexam::store {

// A failure that SQLite reported.
class SqliteError : public exam::StoreError {
 public:
  SqliteError(Kind kind, int code, const std::string& message)
      : StoreError(kind, message), code_(code) {}
  [[nodiscard]] int code() const { return code_; }  // extended result code
  // A transaction that was ending may or may not be in the file: a read, a write or a sync failed,
  // or there was no memory. What a failed sync was to save counts as lost even if it can be read.
  [[nodiscard]] bool outcome_unknown() const;

 private:
  int code_;
};

// The kind of an extended result code. Some codes hide a full disk or a missing permission behind
// an I/O error: `system_error` is the errno of the failed system call, 0 if unknown.
[[nodiscard]] exam::StoreError::Kind kind_of(int extended_code, int system_error);

// The sentence for a kind: what happened to which file, and what to do. `detail` is for reports of
// faults and may be empty.
[[nodiscard]] std::string explain(exam::StoreError::Kind kind, std::string_view path,
                                  std::string_view detail);

// The failure with result code `code`; `connection` may be null.
[[noreturn]] void throw_sqlite_error(sqlite3* connection, int code, const std::string& path);

// A failed system call: `error` is its errno, `call` its name.
[[noreturn]] void throw_system_error(int error, std::string_view call, const std::string& path);

// Any other failure, in the words of `explain`.
[[noreturn]] void throw_store_error(exam::StoreError::Kind kind, const std::string& path,
                                    std::string_view detail);

}  // namespace mockexam::store
