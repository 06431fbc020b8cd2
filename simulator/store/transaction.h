#pragma once

#include "simulator/store/database.h"

namespace mockexam::store {

// A transaction from the constructor to `commit`; the destructor rolls back what was not committed.
// SQLite may have rolled back by itself after an error: the destructor asks before it does.
class Transaction {
 public:
  enum class Mode {
    Read,   // one view of the file for several statements
    Write,  // BEGIN IMMEDIATE: waits for other writers here and not in the middle
  };

  // Throws StoreError.
  Transaction(Database& database, Mode mode);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  // Throws StoreError; then the outcome is unknown, unless the kind is Busy or Full: rolled back.
  void commit();

 private:
  Database* database_;
};

}  // namespace mockexam::store
