#include <sys/stat.h>
#include <unistd.h>
#include <boost/test/unit_test.hpp>

#include <filesystem>

#include "simulator/store/sqlite_attempt_store.h"
#include "tests/store/support/raw_database.h"
#include "tests/store/support/samples.h"
#include "tests/store/support/thrown.h"

namespace mockexam::store {
namespace {

namespace fs = std::filesystem;

class Umask {
 public:
  explicit Umask(mode_t mask) : before_(::umask(mask)) {}
  Umask(const Umask&) = delete;
  Umask& operator=(const Umask&) = delete;
  ~Umask() { ::umask(before_); }

 private:
  mode_t before_;
};

unsigned mode_of(const std::string& path) {
  struct stat status {};
  BOOST_REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

OpenOptions at(const std::string& path) {
  OpenOptions options;
  options.path = path;
  return options;
}

void open(const std::string& path) {
  const SqliteAttemptStore store(at(path));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(permissions)

BOOST_AUTO_TEST_CASE(what_is_made_is_for_the_user_alone) {
  const TempFolder folder;
  const Umask umask(0);
  SqliteAttemptStore store(at(folder / "share/mockexam/attempts.db"));
  const exam::AttemptId id = store.create(sample_attempt());
  const auto lock = store.lock(id);
  BOOST_TEST(mode_of(folder / "share") == 0755U);
  BOOST_TEST(mode_of(folder / "share/mockexam") == 0700U);
  BOOST_TEST(mode_of(folder / "share/mockexam/attempts.db") == 0600U);
  BOOST_TEST(mode_of(folder / "share/mockexam/reserve") == 0600U);
  BOOST_TEST(mode_of(folder / "share/mockexam/attempt-1.lock") == 0600U);
}

BOOST_AUTO_TEST_CASE(the_umask_counts) {
  const TempFolder folder;
  const Umask umask(077);
  open(folder / "share/mockexam/attempts.db");
  BOOST_TEST(mode_of(folder / "share") == 0700U);
  BOOST_TEST(mode_of(folder / "share/mockexam/attempts.db") == 0600U);
}

BOOST_AUTO_TEST_CASE(what_is_there_keeps_its_permissions) {
  const TempFolder folder;
  fs::create_directory(folder / "data");
  fs::permissions(folder / "data", fs::perms(0750));
  open(folder / "data/attempts.db");
  BOOST_TEST(mode_of(folder / "data") == 0750U);
}

BOOST_AUTO_TEST_CASE(nothing_but_the_database_is_left_when_a_store_is_closed) {
  const TempFolder folder;
  open(folder / "attempts.db");
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    names.push_back(entry.path().filename().string());
  }
  BOOST_TEST((names == std::vector<std::string>{"attempts.db"}));
}

BOOST_AUTO_TEST_CASE(a_relative_path_means_the_folder_of_that_moment) {
  const TempFolder folder;
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  SqliteAttemptStore store(at("attempts.db"));
  fs::current_path(before);
  (void)store.create(sample_attempt());
  BOOST_TEST(fs::exists(folder / "attempts.db"));
  BOOST_TEST(fs::exists(folder / "reserve"));
}

BOOST_AUTO_TEST_CASE(a_linked_folder_is_followed_and_a_linked_file_refused) {
  const TempFolder folder;
  open(folder / "real/attempts.db");
  fs::create_directory_symlink(folder / "real", folder / "linked");
  open(folder / "linked/attempts.db");
  fs::create_directory(folder / "other");
  fs::create_symlink(folder / "real/attempts.db", folder / "other/attempts.db");
  BOOST_TEST(throws(Kind::Unsupported, [&] { open(folder / "other/attempts.db"); }));
  fs::create_symlink(folder / "nowhere.db", folder / "other/dangling.db");
  BOOST_TEST(throws(Kind::Unsupported, [&] { open(folder / "other/dangling.db"); }));
  BOOST_TEST(!fs::exists(folder / "nowhere.db"));
}

BOOST_AUTO_TEST_CASE(a_file_with_two_names_or_no_file_is_refused) {
  const TempFolder folder;
  open(folder / "attempts.db");
  fs::create_hard_link(folder / "attempts.db", folder / "second.db");
  BOOST_TEST(throws(Kind::Unsupported, [&] { open(folder / "attempts.db"); }));
  fs::remove(folder / "second.db");
  open(folder / "attempts.db");
  fs::create_directory(folder / "folder.db");
  BOOST_TEST(throws(Kind::Unsupported, [&] { open(folder / "folder.db"); }));
  BOOST_TEST(throws(Kind::Io, [&] { open(folder / "attempts.db/attempts.db"); }));
}

BOOST_AUTO_TEST_CASE(a_linked_lock_or_reserve_is_refused) {
  const TempFolder folder;
  SqliteAttemptStore store(at(folder / "attempts.db"));
  fs::create_symlink(folder / "elsewhere", folder / "attempt-1.lock");
  fs::create_symlink(folder / "elsewhere", folder / "reserve");
  BOOST_TEST(throws(Kind::Io, [&] { (void)store.lock(1); }));
  BOOST_TEST(throws(Kind::Io, [&] { (void)store.create(sample_attempt()); }));
  BOOST_TEST(!fs::exists(folder / "elsewhere"));
}

BOOST_AUTO_TEST_CASE(a_store_that_is_deleted_in_use_is_not_made_anew) {
  const TempFolder folder;
  SqliteAttemptStore store(at(folder / "attempts.db"));
  const exam::AttemptId id = store.create(sample_attempt());
  fs::rename(folder / "attempts.db", folder / "moved.db");
  for (int i = 0; i < 3; ++i) {
    BOOST_TEST(throws(Kind::Io, [&] { store.append(id, 1, sample_event(1)); }));
    BOOST_TEST(!fs::exists(folder / "attempts.db"));
  }
  write_bytes(folder / "attempts.db", "");
  BOOST_TEST(throws(Kind::Corrupt, [&] { store.append(id, 1, sample_event(1)); }));
  BOOST_TEST(fs::file_size(folder / "attempts.db") == 0U);
  fs::rename(folder / "moved.db", folder / "attempts.db");
  store.append(id, 1, sample_event(1));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::store
