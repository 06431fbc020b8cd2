#include "simulator/store/transaction.h"

#include "simulator/store/errors.h"

namespace mockexam::store {

Transaction::Transaction(Database& database, Mode mode) : database_(&database) {
  database.execute(mode == Mode::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
  database_->roll_back();
}

void Transaction::commit() {
  if (!database_->in_transaction()) {
    throw_store_error(exam::StoreError::Kind::Io, database_->path(), "rolled back by SQLite");
  }
  database_->execute("COMMIT");
}

}  // namespace mockexam::store
