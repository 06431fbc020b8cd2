#include <boost/test/unit_test.hpp>

#include <filesystem>

#include "simulator/store/migrations.h"
#include "simulator/store/open_database.h"
#include "simulator/store/sqlite_attempt_store.h"
#include "tests/store/support/child.h"
#include "tests/store/support/faulty_vfs.h"
#include "tests/store/support/raw_database.h"
#include "tests/store/support/samples.h"
#include "tests/store/support/thrown.h"

namespace mockexam::store {
namespace {

namespace fs = std::filesystem;

void open(const OpenOptions& options) {
  const SqliteAttemptStore store(options);
}

// A folder with a store that has an attempt, and the bytes of everything in the folder.
struct Fixture {
  TempFolder folder;
  OpenOptions options = options_in(folder);

  Fixture() {
    SqliteAttemptStore store(options);
    const exam::AttemptId id = store.create(sample_attempt());
    append_all(store, id, sample_events());
  }

  [[nodiscard]] std::map<std::string, std::string> contents() const {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator(folder / "data")) {
      files[entry.path().filename().string()] = bytes_of(entry.path().string());
    }
    return files;
  }

  void refused_untouched(Kind kind) {
    const auto before = contents();
    BOOST_TEST(throws(kind, [&] { open(options); }));
    BOOST_TEST((contents() == before));
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(opening)

BOOST_AUTO_TEST_CASE(every_setting_is_in_force) {
  const TempFolder folder;
  const OpenOptions options = options_in(folder);
  const auto database =
      open_database(prepare_place(options, Missing::Create), options, Missing::Create);
  const std::map<std::string, std::string> expected = {
      {"journal_mode", "delete"}, {"synchronous", "3"},     {"foreign_keys", "1"},
      {"trusted_schema", "0"},    {"cell_size_check", "1"}, {"cache_size", "-256"},
      {"temp_store", "2"},        {"mmap_size", "0"},       {"busy_timeout", "3000"},
      {"locking_mode", "normal"},
  };
  for (const auto& [name, value] : expected) {
    BOOST_TEST_CONTEXT(name) {
      BOOST_TEST(database->query_text("PRAGMA " + name) == value);
    }
  }
  // Defensive mode: the schema table cannot be written even on demand.
  database->execute("PRAGMA writable_schema = ON");
  BOOST_TEST(
      thrown_by([&] { database->execute("UPDATE sqlite_schema SET name = name"); }).has_value());
}

BOOST_AUTO_TEST_CASE(a_setting_that_does_not_stick_is_refused) {
  const TempFolder folder;
  const OpenOptions options = options_in(folder);
  const auto database =
      open_database(prepare_place(options, Missing::Create), options, Missing::Create);
  BOOST_TEST(
      throws(Kind::Unsupported, [&] { database->set_pragma("journal_mode", "nonsense", "wal"); }));
  BOOST_TEST(throws(Kind::Unsupported, [&] { database->set_pragma("no_such", "1", "1"); }));
}

BOOST_AUTO_TEST_CASE(a_store_is_known_by_its_application_and_version) {
  const Fixture fixture;
  RawDatabase raw(fixture.options.path);
  BOOST_TEST(raw.integer("PRAGMA application_id") == 0x4d584d45);
  BOOST_TEST(raw.integer("PRAGMA user_version") == 1);
  BOOST_TEST(schema_version() == 1);
  BOOST_TEST(raw.text("PRAGMA journal_mode") == "delete");
  BOOST_TEST(raw.text("PRAGMA integrity_check") == "ok");
  BOOST_TEST(raw.integer("SELECT count(*) FROM pragma_foreign_key_check") == 0);
  BOOST_TEST(raw.integer("SELECT count(*) FROM pragma_table_list "
                         "WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND NOT strict") == 0);
}

BOOST_AUTO_TEST_CASE(a_newer_file_is_left_as_it_is) {
  Fixture fixture;
  RawDatabase(fixture.options.path).execute("PRAGMA user_version = 2");
  fixture.refused_untouched(Kind::TooNew);
}

BOOST_AUTO_TEST_CASE(a_newer_file_with_a_log_is_left_as_it_is) {
  Fixture fixture;
  {
    RawDatabase raw(fixture.options.path);
    BOOST_REQUIRE(raw.text("PRAGMA journal_mode = WAL") == "wal");
    raw.execute("PRAGMA user_version = 2");
    raw.execute("PRAGMA wal_checkpoint");
    raw.execute("INSERT INTO scale VALUES (1, 50, 50)");
    // As a crash would leave them.
    fs::copy(fixture.folder / "data", fixture.folder / "crashed");
  }
  fs::remove_all(fixture.folder / "data");
  fs::rename(fixture.folder / "crashed", fixture.folder / "data");
  BOOST_REQUIRE(fs::file_size(fixture.folder / "data/attempts.db-wal") > 0U);
  fixture.refused_untouched(Kind::TooNew);
}

// With a VFS nobody looks at the file before SQLite does.
BOOST_AUTO_TEST_CASE(the_file_of_a_vfs_is_refused_by_what_sqlite_reads) {
  Fixture fixture;
  const FaultyVfs vfs;
  fixture.options.vfs = vfs.name();
  open(fixture.options);
  RawDatabase(fixture.options.path).execute("PRAGMA user_version = 2");
  fixture.refused_untouched(Kind::TooNew);
  RawDatabase(fixture.options.path).execute("PRAGMA user_version = 0");
  fixture.refused_untouched(Kind::NotOurs);
  RawDatabase(fixture.options.path).execute("PRAGMA user_version = 1; PRAGMA application_id = 0");
  fixture.refused_untouched(Kind::NotOurs);
}

BOOST_AUTO_TEST_CASE(our_file_with_a_log_is_brought_back_to_a_journal) {
  Fixture fixture;
  BOOST_REQUIRE(RawDatabase(fixture.options.path).text("PRAGMA journal_mode = WAL") == "wal");
  open(fixture.options);
  BOOST_TEST(RawDatabase(fixture.options.path).text("PRAGMA journal_mode") == "delete");
}

BOOST_AUTO_TEST_CASE(files_of_others_are_left_as_they_are) {
  Fixture fixture;
  const std::string ours = bytes_of(fixture.options.path);
  RawDatabase(fixture.options.path).execute("PRAGMA application_id = 7");
  fixture.refused_untouched(Kind::NotOurs);
  RawDatabase(fixture.options.path).execute("PRAGMA application_id = 0");
  fixture.refused_untouched(Kind::NotOurs);
  write_bytes(fixture.options.path, ours);
  RawDatabase(fixture.options.path).execute("PRAGMA user_version = 0");
  fixture.refused_untouched(Kind::NotOurs);
  for (const std::string& bytes : {std::string("x"), std::string(5000, 'x'), ours.substr(0, 99)}) {
    write_bytes(fixture.options.path, bytes);
    fixture.refused_untouched(Kind::NotOurs);
  }
}

BOOST_AUTO_TEST_CASE(an_empty_file_becomes_a_store) {
  const TempFolder folder;
  OpenOptions options = options_in(folder);
  options.path = folder / "attempts.db";
  write_bytes(options.path, "");
  SqliteAttemptStore store(options);
  BOOST_TEST(store.create(sample_attempt()) == 1);
}

BOOST_AUTO_TEST_CASE(a_damaged_page_or_a_cut_is_found_at_open) {
  Fixture fixture;
  const std::string ours = bytes_of(fixture.options.path);
  const std::size_t page = 4096;
  int damaged = 0;
  for (std::size_t at = page; at < ours.size(); at += page) {
    std::string bytes = ours;
    bytes.replace(at, 8, "\xff\xff\xff\xff\xff\xff\xff\xff");
    write_bytes(fixture.options.path, bytes);
    BOOST_TEST_CONTEXT("page " << at / page + 1) {
      BOOST_TEST(throws(Kind::Corrupt, [&] { open(fixture.options); }));
    }
    ++damaged;
  }
  BOOST_TEST(damaged >= 9);
  write_bytes(fixture.options.path, ours.substr(0, ours.size() - page));
  BOOST_TEST(throws(Kind::Corrupt, [&] { open(fixture.options); }));
}

BOOST_AUTO_TEST_CASE(the_check_at_open_can_be_left_out) {
  Fixture fixture;
  std::string bytes = bytes_of(fixture.options.path);
  RawDatabase raw(fixture.options.path);
  const auto root = static_cast<std::size_t>(
      raw.integer("SELECT rootpage FROM sqlite_schema WHERE name = 'scale'"));
  bytes.replace((root - 1) * 4096, 8, "\xff\xff\xff\xff\xff\xff\xff\xff");
  write_bytes(fixture.options.path, bytes);
  BOOST_TEST(throws(Kind::Corrupt, [&] { open(fixture.options); }));
  fixture.options.quick_check = false;
  SqliteAttemptStore store(fixture.options);
  BOOST_TEST(store.list().size() == 1U);
  BOOST_TEST(throws(Kind::Corrupt, [&] { (void)store.load(1); }));
}

BOOST_AUTO_TEST_CASE(a_program_that_comes_second_finds_the_schema_made) {
  const TempFolder folder;
  const OpenOptions options = options_in(folder);
  const auto database =
      open_database(prepare_place(options, Missing::Create), options, Missing::Create);
  BOOST_TEST(is_current(*database));
  migrate(*database);
  BOOST_TEST(is_current(*database));
}

BOOST_AUTO_TEST_CASE(several_programs_may_make_the_store_at_the_same_time) {
  constexpr int kPrograms = 6;
  const TempFolder folder;
  OpenOptions options = options_in(folder);
  options.busy_timeout = exam::Millis(60'000);
  std::vector<std::unique_ptr<Child>> children;
  for (int i = 0; i < kPrograms; ++i) {
    children.push_back(std::make_unique<Child>([&](int) {
      SqliteAttemptStore store(options);
      const exam::AttemptId id = store.create(sample_attempt(i));
      for (int seq = 1; seq <= 3; ++seq) store.append(id, seq, sample_event(seq));
    }));
  }
  for (const auto& child : children) BOOST_TEST(child->wait() == 0);
  SqliteAttemptStore store(options);
  BOOST_TEST(store.list().size() == static_cast<std::size_t>(kPrograms));
  for (const auto& summary : store.list()) {
    BOOST_TEST(store.load(summary.id)->events.size() == 3U);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::store
