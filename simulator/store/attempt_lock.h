#pragma once

#include <memory>
#include <string>

#include "simulator/exam/attempt_store.h"

namespace mockexam::store {

// flock on `attempt-<id>.lock` in the folder. The file stays when the lock goes: deleting it could
// take it away under another program that has just opened it. Null when the lock is held
// elsewhere, in this process or another. Throws StoreError.
[[nodiscard]] std::unique_ptr<exam::AttemptLock> lock_attempt(const std::string& folder,
                                                              exam::AttemptId id);

}  // namespace mockexam::store
