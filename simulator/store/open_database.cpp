#include "simulator/store/open_database.h"

#include "simulator/store/errors.h"
#include "simulator/store/file_header.h"
#include "simulator/store/migrations.h"

namespace mockexam::store {
namespace {

using Kind = exam::StoreError::Kind;

// EXTRA syncs the folder after the journal is deleted. Without it (FULL, SQLite's default) a power
// cut can bring the journal back, which then rolls the last answer back.
void set_durability(Database& database) {
  database.set_pragma("foreign_keys", "ON", "1");
  database.set_pragma("journal_mode", "DELETE", "delete");
  database.set_pragma("synchronous", "EXTRA", "3");
}

void quick_check(Database& database) {
  const std::string found = database.query_text("PRAGMA quick_check(1)");
  if (found != "ok") throw_store_error(Kind::Corrupt, database.path(), found);
}

}  // namespace

std::unique_ptr<Database> open_database(const Place& place, const OpenOptions& options,
                                        Missing missing) {
  if (options.vfs.empty()) check_header(place.file);
  auto database = std::make_unique<Database>(place.file, options);
  const bool fresh = is_new(*database);
  if (fresh && missing == Missing::Refuse) {
    throw_store_error(Kind::Corrupt, place.file, "it is empty");
  }
  set_durability(*database);
  if (!fresh && options.quick_check) quick_check(*database);
  if (!is_current(*database)) migrate(*database);
  return database;
}

}  // namespace mockexam::store
