#pragma once

#include <string>

#include "simulator/store/open_options.h"

namespace mockexam::store {

// Where a store lies, absolute and free of symbolic links: SQLite is told to follow none.
struct Place {
  std::string folder;
  std::string file;
};

// Finds the place of `options.path`. The folder may be reached over symbolic links; the file itself
// must be a plain file with one name, on a local disk: locks and SQLite's journal depend on it.
//
// With Missing::Create, makes what is missing: the folder with mode 0700, folders above it with
// 0755, an empty file with 0600, all less the umask. What is there keeps its permissions.
// Throws StoreError: Unsupported for links and network disks, Full, ReadOnly or Io.
[[nodiscard]] Place prepare_place(const OpenOptions& options, Missing missing);

// The path of a name in a folder. REQUIRES: folder is not empty.
[[nodiscard]] std::string join(const std::string& folder, const std::string& name);

// Linux: f_type of a network file system, where locks and syncs cannot be trusted.
[[nodiscard]] bool is_network_type(unsigned long type);

// Makes the names in the folder durable. Throws StoreError.
void sync_folder(const std::string& folder);

}  // namespace mockexam::store
