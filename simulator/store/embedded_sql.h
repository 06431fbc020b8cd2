#pragma once

#include <span>

namespace mockexam::store {

// sql/*.sql as they were at build time. Script n (from 0) brings a file from schema version n to
// n + 1.
[[nodiscard]] std::span<const char* const> migration_scripts();

}  // namespace mockexam::store
