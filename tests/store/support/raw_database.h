#pragma once

#include <cstdint>
#include <string>

struct sqlite3;

namespace mockexam::store {

// SQLite without any of the store's care: what another program, or damage, may do to the file.
class RawDatabase {
 public:
  explicit RawDatabase(const std::string& path);
  RawDatabase(const RawDatabase&) = delete;
  RawDatabase& operator=(const RawDatabase&) = delete;
  ~RawDatabase();

  void execute(const std::string& sql);
  // False for a violated constraint.
  [[nodiscard]] bool try_execute(const std::string& sql);

  [[nodiscard]] std::int64_t integer(const std::string& sql);
  [[nodiscard]] std::string text(const std::string& sql);

 private:
  sqlite3* connection_ = nullptr;
};

}  // namespace mockexam::store
