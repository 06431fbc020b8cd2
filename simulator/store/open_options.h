#pragma once

#include <string>

#include "simulator/exam/time.h"

namespace mockexam::store {

struct OpenOptions {
  // The database file. Its folder also holds SQLite's journal, the reserve and the locks.
  std::string path;
  // How long a call waits while another program writes.
  exam::Millis busy_timeout{3000};
  // Reads the whole file at open (4 ms at 100 KiB, 0.4 s at 12 MB). Off only for a start that
  // shows a list; leave it on wherever an attempt is begun or resumed.
  bool quick_check = true;
  // Name of a registered SQLite VFS that holds the database file in place of the system's. The
  // file is then the VFS's affair: it is neither made nor looked at here. The folder, the reserve
  // and the locks stay on the real file system.
  std::string vfs;
};

// What to do when there is no database.
enum class Missing { Create, Refuse };

}  // namespace mockexam::store
