#pragma once

#include <string>

#include "simulator/store/open_options.h"

namespace mockexam::store {

// What holds of a store, as SQLite says it.
struct Examination {
  std::string journal_mode;  // "delete"
  std::string synchronous;   // "3", which is EXTRA
  std::string foreign_keys;  // "1", which is ON
  std::string schema;        // version of the tables
  std::string integrity;     // "ok", or the first thing that is wrong
};

// Opens the store as every program of ours does, reads the settings back and checks all pages,
// indexes and rows. Makes none. Throws StoreError.
[[nodiscard]] Examination examine(const OpenOptions& options);

// The releases that are loaded.
[[nodiscard]] std::string sqlite_version();
[[nodiscard]] std::string sodium_version();

}  // namespace mockexam::store
