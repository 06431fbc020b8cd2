#include "simulator/store/place.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <memory>

#ifdef __linux__
#include <sys/vfs.h>
#else
#include <sys/mount.h>
#include <sys/param.h>
#endif

#include "simulator/store/errors.h"

namespace mockexam::store {
namespace {

using Kind = exam::StoreError::Kind;

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

bool exists(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0;
}

void make_folder(const std::string& folder, mode_t mode) {
  if (folder.empty() || exists(folder)) return;
  const std::string parent = parent_of(folder);
  make_folder(parent, 0755);
  if (::mkdir(folder.c_str(), mode) == 0) {
    sync_folder(parent);
  } else if (errno != EEXIST) {
    throw_system_error(errno, "mkdir", folder);
  }
}

std::string resolve(const std::string& folder) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(folder.c_str(), nullptr),
                                                         &std::free);
  if (real == nullptr) throw_system_error(errno, "realpath", folder);
  return real.get();
}

void refuse_network_disk(const std::string& folder) {
  struct statfs status {};
  if (::statfs(folder.c_str(), &status) != 0) throw_system_error(errno, "statfs", folder);
#ifdef __linux__
  // The kernel's magic numbers are 32 bits wide; f_type is signed on some machines.
  const bool network = is_network_type(static_cast<unsigned long>(status.f_type) & 0xffffffffUL);
#else
  const bool network = (status.f_flags & MNT_LOCAL) == 0;
#endif
  if (network) throw_store_error(Kind::Unsupported, folder, "it is on a network file system");
}

// O_EXCL: an existing database is never opened but by SQLite, because closing any descriptor of a
// file drops all locks this process holds on it.
void make_file(const std::string& file) {
  const int descriptor =
      ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (descriptor >= 0) {
    ::close(descriptor);
    sync_folder(parent_of(file));
  } else if (errno != EEXIST) {
    throw_system_error(errno, "open", file);
  }
}

void refuse_links(const std::string& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0) throw_system_error(errno, "lstat", file);
  if (!S_ISREG(status.st_mode)) {
    throw_store_error(Kind::Unsupported, file, "it is a link or a folder");
  }
  if (status.st_nlink > 1) throw_store_error(Kind::Unsupported, file, "it has a second name");
}

}  // namespace

Place prepare_place(const OpenOptions& options, Missing missing) {
  const std::string folder = parent_of(options.path);
  if (missing == Missing::Create) make_folder(folder, 0700);
  Place place;
  place.folder = resolve(folder);
  place.file = join(place.folder, options.path.substr(options.path.rfind('/') + 1));
  if (options.vfs.empty()) {
    refuse_network_disk(place.folder);
    if (missing == Missing::Create) make_file(place.file);
    refuse_links(place.file);
  }
  return place;
}

std::string join(const std::string& folder, const std::string& name) {
  return folder.back() == '/' ? folder + name : folder + "/" + name;
}

bool is_network_type(unsigned long type) {
  constexpr std::array<unsigned long, 11> kNetwork = {
      0x6969,      // NFS
      0x517b,      // SMB
      0xff534d42,  // CIFS
      0xfe534d42,  // SMB 2
      0x01021997,  // 9P
      0x00c36400,  // Ceph
      0x5346414f,  // AFS (OpenAFS)
      0x6b414653,  // AFS (kernel)
      0x73757245,  // Coda
      0x564c,      // NetWare
      0x0bd00bd0,  // Lustre
  };
  return std::find(kNetwork.begin(), kNetwork.end(), type) != kNetwork.end();
}

void sync_folder(const std::string& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) throw_system_error(errno, "open", folder);
  const int error = ::fsync(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  // Some file systems cannot sync a folder and say EINVAL: their renames need none.
  if (error != 0 && error != EINVAL) throw_system_error(error, "fsync", folder);
}

}  // namespace mockexam::store
