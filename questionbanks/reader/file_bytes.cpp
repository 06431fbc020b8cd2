#include "questionbanks/reader/file_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace mockexam::banks {
namespace {

class Descriptor {
 public:
  explicit Descriptor(const std::filesystem::path& path)
      : fd_(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) close(fd_);
  }
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

std::string why(int number) { return std::generic_category().message(number); }

}  // namespace

std::optional<std::string> read_file(const std::filesystem::path& path, std::size_t most,
                                     std::string& error) {
  const Descriptor file(path);
  struct stat facts{};
  if (file.get() < 0 || fstat(file.get(), &facts) != 0) {
    error = why(errno);
    return std::nullopt;
  }
  if (!S_ISREG(facts.st_mode)) {
    error = "not a regular file";
    return std::nullopt;
  }
  std::string bytes(std::min(most, static_cast<std::size_t>(facts.st_size)), '\0');
  std::size_t got = 0;
  while (got < bytes.size()) {
    const ssize_t n = read(file.get(), bytes.data() + got, bytes.size() - got);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      error = why(errno);
      return std::nullopt;
    }
    if (n == 0) break;
    got += static_cast<std::size_t>(n);
  }
  bytes.resize(got);
  return bytes;
}

}  // namespace mockexam::banks
