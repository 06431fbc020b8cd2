#pragma once

#include <memory>

#include "simulator/store/database.h"
#include "simulator/store/place.h"

namespace mockexam::store {

// Opens the store at a place: checks whose file it is, sets how it is written, checks that it is
// sound, and brings it to this program's schema. Every setting is read back.
//
// Missing::Create takes an empty file for a new store. Missing::Refuse is for opening a store again
// after an error: an empty file is damage then.
// Throws StoreError: NotOurs and TooNew (the file is left as it is), Corrupt, Unsupported, Busy ...
[[nodiscard]] std::unique_ptr<Database> open_database(const Place& place,
                                                      const OpenOptions& options, Missing missing);

}  // namespace mockexam::store
