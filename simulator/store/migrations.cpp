#include "simulator/store/migrations.h"

#include <fmt/format.h>

#include "simulator/store/embedded_sql.h"
#include "simulator/store/errors.h"
#include "simulator/store/transaction.h"

namespace mockexam::store {
namespace {

using Kind = exam::StoreError::Kind;

std::int64_t version_of(Database& database) {
  const std::int64_t version = database.query_integer("PRAGMA user_version");
  if (version > schema_version()) throw_store_error(Kind::TooNew, database.path(), "");
  return version;
}

}  // namespace

std::int64_t schema_version() {
  return static_cast<std::int64_t>(migration_scripts().size());
}

bool is_new(Database& database) {
  // One view: another program may be making its first migration.
  const Transaction view(database, Transaction::Mode::Read);
  if (database.query_integer("PRAGMA page_count") == 0) return true;
  if (database.query_integer("PRAGMA application_id") != kApplicationId) {
    throw_store_error(Kind::NotOurs, database.path(), "");
  }
  if (version_of(database) < 1) throw_store_error(Kind::NotOurs, database.path(), "no version");
  return false;
}

bool is_current(Database& database) {
  return version_of(database) == schema_version();
}

void migrate(Database& database) {
  Transaction transaction(database, Transaction::Mode::Write);
  // Read inside the transaction: another program may have been faster.
  for (std::int64_t version = version_of(database); version < schema_version(); ++version) {
    database.execute(migration_scripts()[static_cast<std::size_t>(version)]);
  }
  database.execute(fmt::format("PRAGMA application_id = {}", kApplicationId));
  database.execute(fmt::format("PRAGMA user_version = {}", schema_version()));
  transaction.commit();
}

}  // namespace mockexam::store
