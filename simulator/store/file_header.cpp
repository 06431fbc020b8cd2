#include "simulator/store/file_header.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <string_view>

#include "simulator/store/errors.h"
#include "simulator/store/migrations.h"

namespace mockexam::store {
namespace {

using Kind = exam::StoreError::Kind;

// sqlite.org/fileformat2.html, section 1.3.
constexpr std::size_t kHeaderSize = 100;
constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr std::size_t kUserVersion = 60;
constexpr std::size_t kApplication = 68;

using Header = std::array<char, kHeaderSize>;

std::size_t read_header(const std::string& file, Header& header) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (descriptor < 0) throw_system_error(errno, "open", file);
  const ssize_t count = ::pread(descriptor, header.data(), header.size(), 0);
  const int error = errno;
  ::close(descriptor);
  if (count < 0) throw_system_error(error, "read", file);
  return static_cast<std::size_t>(count);
}

std::int32_t big_endian(const Header& header, std::size_t offset) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    value = (value << 8) | static_cast<unsigned char>(header[offset + i]);
  }
  return static_cast<std::int32_t>(value);
}

}  // namespace

void check_header(const std::string& file) {
  Header header{};
  const std::size_t size = read_header(file, header);
  if (size == 0) return;
  const bool sqlite = size == kHeaderSize && std::string_view(header.data(), 16) == kMagic;
  if (!sqlite || big_endian(header, kApplication) != kApplicationId) {
    throw_store_error(Kind::NotOurs, file, "");
  }
  if (big_endian(header, kUserVersion) > schema_version()) {
    throw_store_error(Kind::TooNew, file, "");
  }
}

}  // namespace mockexam::store
