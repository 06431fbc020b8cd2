#include "simulator/store/reserve.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "simulator/store/errors.h"

namespace mockexam::store {
namespace {

constexpr off_t kBytes = 1024 * 1024;

bool has_blocks(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && status.st_size >= kBytes;
}

// Zero or an errno.
int write_zeros(int descriptor) {
  const std::string zeros(static_cast<std::size_t>(kBytes), '\0');
  const ssize_t written = ::pwrite(descriptor, zeros.data(), zeros.size(), 0);
  if (written < 0) return errno;
  return written == kBytes ? 0 : ENOSPC;
}

// Zero or an errno.
int allocate(int descriptor) {
#ifdef __APPLE__
  return write_zeros(descriptor);
#else
  const int error = ::posix_fallocate(descriptor, 0, kBytes);
  return error == EOPNOTSUPP || error == EINVAL ? write_zeros(descriptor) : error;
#endif
}

}  // namespace

void Reserve::make() const {
  if (has_blocks(path_)) return;
  const int descriptor = ::open(path_.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (descriptor < 0) throw_system_error(errno, "open", path_);
  const int error = allocate(descriptor);
  ::close(descriptor);
  if (error == 0) return;
  ::unlink(path_.c_str());
  throw_system_error(error, "posix_fallocate", path_);
}

bool Reserve::release() const {
  return ::unlink(path_.c_str()) == 0;
}

}  // namespace mockexam::store
