#pragma once

#include <string>
#include <utility>

namespace mockexam::store {

// A file of 1 MiB kept for the day the disk is full. A whole sitting needs a tenth of it, so once
// it is deleted the sitting can be brought to its end.
class Reserve {
 public:
  explicit Reserve(std::string path) : path_(std::move(path)) {}

  // Makes the file, with its blocks, unless it is there. Throws StoreError: Full when there is no
  // room, ReadOnly, Io.
  void make() const;

  // Deletes it. False when there was none: nothing was gained.
  [[nodiscard]] bool release() const;

 private:
  std::string path_;
};

}  // namespace mockexam::store
