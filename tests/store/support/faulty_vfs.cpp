#include "tests/store/support/faulty_vfs.h"

#include <sqlite3.h>

#include <filesystem>
#include <stdexcept>

namespace mockexam::store {
namespace {

using Fault = Faults::Fault;

struct FaultyFile {
  sqlite3_file base;
  Faults* faults;
  sqlite3_file* real;  // lies behind this struct
};

sqlite3_file* real(sqlite3_file* file) {
  return reinterpret_cast<FaultyFile*>(file)->real;
}
Faults& faults_of(sqlite3_file* file) {
  return *reinterpret_cast<FaultyFile*>(file)->faults;
}

// Counts the operation; true when it is to fail.
bool fails(Faults& faults) {
  if (++faults.operations != faults.fail_at || faults.fault == Fault::DiskFull) return false;
  ++faults.failures;
  return true;
}

bool is_full(Faults& faults) {
  const bool full = faults.full ||
                    (faults.fault == Fault::DiskFull && faults.operations == faults.fail_at) ||
                    (!faults.full_while.empty() && std::filesystem::exists(faults.full_while));
  if (full) ++faults.failures;
  return full;
}

int close(sqlite3_file* f) {
  return real(f)->pMethods->xClose(real(f));
}
int read(sqlite3_file* f, void* data, int size, sqlite3_int64 offset) {
  if (fails(faults_of(f))) return SQLITE_IOERR_READ;
  return real(f)->pMethods->xRead(real(f), data, size, offset);
}
int write(sqlite3_file* f, const void* data, int size, sqlite3_int64 offset) {
  if (fails(faults_of(f))) return SQLITE_IOERR_WRITE;
  if (is_full(faults_of(f))) return SQLITE_FULL;
  ++faults_of(f).writes;
  return real(f)->pMethods->xWrite(real(f), data, size, offset);
}
int truncate(sqlite3_file* f, sqlite3_int64 size) {
  if (fails(faults_of(f))) return SQLITE_IOERR_TRUNCATE;
  return real(f)->pMethods->xTruncate(real(f), size);
}
int sync(sqlite3_file* f, int) {
  if (fails(faults_of(f))) return SQLITE_IOERR_FSYNC;
  ++faults_of(f).syncs;
  return SQLITE_OK;
}
int file_size(sqlite3_file* f, sqlite3_int64* size) {
  return real(f)->pMethods->xFileSize(real(f), size);
}
int lock(sqlite3_file* f, int level) {
  return real(f)->pMethods->xLock(real(f), level);
}
int unlock(sqlite3_file* f, int level) {
  return real(f)->pMethods->xUnlock(real(f), level);
}
int check_lock(sqlite3_file* f, int* result) {
  return real(f)->pMethods->xCheckReservedLock(real(f), result);
}
int control(sqlite3_file* f, int operation, void* argument) {
  return real(f)->pMethods->xFileControl(real(f), operation, argument);
}
int sector_size(sqlite3_file* f) {
  return real(f)->pMethods->xSectorSize(real(f));
}
int device(sqlite3_file* f) {
  return real(f)->pMethods->xDeviceCharacteristics(real(f));
}

constexpr sqlite3_io_methods kMethods = {1,       close,       read,    write,   truncate,
                                         sync,    file_size,   lock,    unlock,  check_lock,
                                         control, sector_size, device,  nullptr, nullptr,
                                         nullptr, nullptr,     nullptr, nullptr};

}  // namespace

struct FaultyVfs::Registration {
  sqlite3_vfs vfs{};
  sqlite3_vfs* system = nullptr;
  Faults faults;

  static Registration& of(sqlite3_vfs* vfs) { return *static_cast<Registration*>(vfs->pAppData); }

  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
    Registration& self = of(vfs);
    auto* faulty = reinterpret_cast<FaultyFile*>(file);
    faulty->base.pMethods = nullptr;
    if (fails(self.faults)) return SQLITE_CANTOPEN;
    if ((flags & SQLITE_OPEN_MAIN_DB) != 0) ++self.faults.opens;
    faulty->faults = &self.faults;
    faulty->real = reinterpret_cast<sqlite3_file*>(faulty + 1);
    const int code = self.system->xOpen(self.system, name, faulty->real, flags, out);
    if (code == SQLITE_OK) faulty->base.pMethods = &kMethods;
    return code;
  }

  static int remove(sqlite3_vfs* vfs, const char* name, int sync_folder) {
    Registration& self = of(vfs);
    bool fail = fails(self.faults);
    if (fail && self.faults.fault == Fault::IoError) return SQLITE_IOERR_DELETE;
    if (self.faults.lose_folder_sync && sync_folder != 0) {
      self.faults.lose_folder_sync = false;
      ++self.faults.failures;
      fail = true;
    }
    const int code = self.system->xDelete(self.system, name, 0);
    if (fail) return SQLITE_IOERR_DIR_FSYNC;
    if (code == SQLITE_OK && sync_folder != 0) ++self.faults.synced_deletes;
    return code;
  }

  // The rest is handed on; SQLite passes the VFS it was asked for.
  static int access(sqlite3_vfs* vfs, const char* name, int flags, int* result) {
    return of(vfs).system->xAccess(of(vfs).system, name, flags, result);
  }
  static int full_name(sqlite3_vfs* vfs, const char* name, int size, char* out) {
    return of(vfs).system->xFullPathname(of(vfs).system, name, size, out);
  }
};

FaultyVfs::FaultyVfs() : registration_(std::make_unique<Registration>()) {
  Registration& self = *registration_;
  self.system = sqlite3_vfs_find(nullptr);
  self.vfs = *self.system;
  self.vfs.pNext = nullptr;
  self.vfs.zName = name();
  self.vfs.szOsFile += static_cast<int>(sizeof(FaultyFile));
  self.vfs.pAppData = &self;
  self.vfs.xOpen = Registration::open;
  self.vfs.xDelete = Registration::remove;
  self.vfs.xAccess = Registration::access;
  self.vfs.xFullPathname = Registration::full_name;
  if (sqlite3_vfs_register(&self.vfs, 0) != SQLITE_OK) throw std::runtime_error("vfs");
}

FaultyVfs::~FaultyVfs() {
  sqlite3_vfs_unregister(&registration_->vfs);
}

Faults& FaultyVfs::faults() {
  return registration_->faults;
}

}  // namespace mockexam::store
