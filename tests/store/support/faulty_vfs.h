#pragma once

#include <memory>
#include <string>

namespace mockexam::store {

// What the disk does wrong. Operations are the reads, writes, truncations, syncs, opens and deletes
// of the database and its journal, counted from 1.
struct Faults {
  enum class Fault {
    IoError,         // the operation fails and does nothing
    UnsyncedDelete,  // as IoError, but a delete is done and only the folder's sync fails
    DiskFull,        // writes fail for want of room; other operations work
  };

  int fail_at = 0;  // this operation fails; 0: none
  Fault fault = Fault::IoError;
  // While this file exists, every write fails for want of room.
  std::string full_while;
  bool full = false;  // every write fails for want of room
  // The next delete with a sync of its folder is done, but the sync fails: a commit that is in the
  // file and is reported as failed.
  bool lose_folder_sync = false;

  int operations = 0;
  int failures = 0;  // faults that hit
  int opens = 0;     // of the database
  int writes = 0;
  int syncs = 0;           // of files
  int synced_deletes = 0;  // deletes of which the folder was synced
};

// A VFS over the system's own with the faults of `faults()`. Counts syncs and leaves them out: no
// power is cut here. Registered while it lives; one at a time.
class FaultyVfs {
 public:
  FaultyVfs();
  FaultyVfs(const FaultyVfs&) = delete;
  FaultyVfs& operator=(const FaultyVfs&) = delete;
  ~FaultyVfs();

  [[nodiscard]] const char* name() const { return "faulty"; }
  [[nodiscard]] Faults& faults();

 private:
  struct Registration;
  std::unique_ptr<Registration> registration_;
};

}  // namespace mockexam::store
