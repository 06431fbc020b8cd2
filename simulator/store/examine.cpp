#include "simulator/store/examine.h"

#include <sodium/version.h>
#include <sqlite3.h>

#include "simulator/store/database.h"
#include "simulator/store/open_database.h"
#include "simulator/store/place.h"

namespace mockexam::store {

Examination examine(const OpenOptions& options) {
  OpenOptions opened = options;
  opened.quick_check = false;  // the whole check comes below
  const auto database =
      open_database(prepare_place(opened, Missing::Refuse), opened, Missing::Refuse);
  const auto setting = [&](const char* name) {
    return database->query_text(std::string("PRAGMA ") + name);
  };
  return {setting("journal_mode"), setting("synchronous"), setting("foreign_keys"),
          setting("user_version"), setting("integrity_check(1)")};
}

std::string sqlite_version() {
  return sqlite3_libversion();
}

std::string sodium_version() {
  return sodium_version_string();
}

}  // namespace mockexam::store
