#pragma once

#include <string>

namespace mockexam::store {

// Looks at the first 100 bytes of the file, before SQLite does: opening a file may roll back a
// journal or write a log back, and a file of somebody else or of a newer program is to be left as
// it is. Throws StoreError: NotOurs, TooNew, Io. Returns for an empty file and for ours.
//
// REQUIRES: no connection of this process is inside a transaction on the file; closing the
// descriptor used here drops the process's locks on it.
void check_header(const std::string& file);

}  // namespace mockexam::store
