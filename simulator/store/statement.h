#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "simulator/store/database.h"

struct sqlite3_stmt;

namespace mockexam::store {

// A prepared statement. A statement that was stepped to a row keeps a lock on the file until it is
// stepped to the end, reset or destroyed, so it lives as short as possible. All calls throw
// StoreError.
class Statement {
 public:
  // REQUIRES: `database` outlives the statement.
  Statement(const Database& database, std::string_view sql);

  // Bind the parameters in their order, from the first on.
  Statement& bind(std::int64_t value);
  Statement& bind(std::string_view text);
  Statement& bind(std::span<const unsigned char> blob);
  Statement& bind_null();

  [[nodiscard]] bool step();  // true: there is a row
  void run();                 // for statements without rows; ready to be bound again

  // Columns of the row, from 0. A value of another type or outside the range is
  // StoreError::Corrupt: the tables are STRICT.
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] int small_integer(int column) const;  // fits an int
  [[nodiscard]] bool boolean(int column) const;       // 0 or 1
  [[nodiscard]] std::string text(int column) const;
  void blob(int column, std::span<unsigned char> out) const;  // exactly of this size
  [[nodiscard]] bool is_null(int column) const;
  // A value of any type as text; empty for NULL.
  [[nodiscard]] std::string loose_text(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept;
  };

  void check(int code) const;
  void require_type(int column, int type) const;
  [[nodiscard]] std::string_view bytes(int column) const;

  const Database* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int bound_ = 0;
};

}  // namespace mockexam::store
