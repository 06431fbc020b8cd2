#include "simulator/store/attempt_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

#include "simulator/store/errors.h"
#include "simulator/store/place.h"

namespace mockexam::store {
namespace {

class FileLock : public exam::AttemptLock {
 public:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  ~FileLock() override { ::close(descriptor_); }

 private:
  int descriptor_;
};

}  // namespace

std::unique_ptr<exam::AttemptLock> lock_attempt(const std::string& folder, exam::AttemptId id) {
  const std::string path = join(folder, fmt::format("attempt-{}.lock", id));
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (descriptor < 0) throw_system_error(errno, "open", path);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return std::make_unique<FileLock>(descriptor);
  const int error = errno;
  ::close(descriptor);
  if (error != EWOULDBLOCK) throw_system_error(error, "flock", path);
  return nullptr;
}

}  // namespace mockexam::store
