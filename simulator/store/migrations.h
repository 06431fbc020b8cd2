#pragma once

#include <cstdint>

#include "simulator/store/database.h"

namespace mockexam::store {

// SQLite's application_id of our files: "MXME".
inline constexpr std::int64_t kApplicationId = 0x4d584d45;

// The schema version this program writes (SQLite's user_version).
[[nodiscard]] std::int64_t schema_version();

// True for an empty file, which may become a store. Throws StoreError: NotOurs, TooNew. Writes
// nothing.
[[nodiscard]] bool is_new(Database& database);

// True when the file has `schema_version`. Throws StoreError: TooNew.
[[nodiscard]] bool is_current(Database& database);

// Brings the file to `schema_version` in one transaction, so it has either the old or the new
// schema. Several programs may do so at the same time. Throws StoreError.
void migrate(Database& database);

}  // namespace mockexam::store
