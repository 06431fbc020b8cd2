#include "simulator/store/beat_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cinttypes>
#include <cstdio>

#include "simulator/store/errors.h"
#include "simulator/store/place.h"

namespace mockexam::store {
namespace {

// A line is always this long, so that a shorter one never leaves the end of a longer one behind.
constexpr std::size_t kLine = 160;
constexpr std::size_t kLongestBootId = 64;

std::string path_of(const std::string& folder, exam::AttemptId id) {
  return join(folder, fmt::format("attempt-{}.beat", id));
}

class Descriptor {
 public:
  Descriptor(const std::string& path, int flags)
      : fd_(::open(path.c_str(), flags | O_NOFOLLOW | O_CLOEXEC, 0600)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

}  // namespace

void write_beat(const std::string& folder, exam::AttemptId id, const exam::Beat& beat) {
  const std::string path = path_of(folder, id);
  const Descriptor file(path, O_WRONLY | O_CREAT);
  if (file.get() < 0) throw_system_error(errno, "open", path);
  std::string line = fmt::format("{} {} {} {}", beat.used.count(), beat.wall,
                                 beat.boottime.count(), beat.boot_id.substr(0, kLongestBootId));
  line.resize(kLine - 1, ' ');
  line += '\n';
  if (::pwrite(file.get(), line.data(), line.size(), 0) != static_cast<ssize_t>(line.size())) {
    throw_system_error(errno, "write", path);
  }
}

std::optional<exam::Beat> read_beat(const std::string& folder, exam::AttemptId id) {
  const Descriptor file(path_of(folder, id), O_RDONLY);
  std::array<char, kLine + 1> line{};
  if (file.get() < 0 || ::pread(file.get(), line.data(), kLine, 0) != ssize_t{kLine} ||
      line[kLine - 1] != '\n') {
    return std::nullopt;
  }
  std::int64_t used = 0, wall = 0, boottime = 0;
  std::array<char, kLongestBootId + 1> boot_id{};
  const int fields = std::sscanf(line.data(), "%" SCNd64 " %" SCNd64 " %" SCNd64 " %64s", &used,
                                 &wall, &boottime, boot_id.data());
  if (fields < 3 || used < 0) return std::nullopt;
  return exam::Beat{exam::Millis(used), wall, exam::Millis(boottime), boot_id.data()};
}

void forget_beat(const std::string& folder, exam::AttemptId id) {
  const std::string path = path_of(folder, id);
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) throw_system_error(errno, "unlink", path);
}

}  // namespace mockexam::store
