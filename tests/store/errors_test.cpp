#include "simulator/store/errors.h"

#include <sqlite3.h>
#include <boost/test/unit_test.hpp>

#include <cerrno>

#include "simulator/store/outcome_word.h"
#include "simulator/store/place.h"
#include "tests/store/support/thrown.h"

namespace mockexam::store {

BOOST_AUTO_TEST_SUITE(errors)

BOOST_AUTO_TEST_CASE(each_result_code_has_its_kind) {
  BOOST_TEST((kind_of(SQLITE_FULL, 0) == Kind::Full));
  BOOST_TEST((kind_of(SQLITE_BUSY, 0) == Kind::Busy));
  BOOST_TEST((kind_of(SQLITE_BUSY_RECOVERY, 0) == Kind::Busy));
  BOOST_TEST((kind_of(SQLITE_LOCKED, 0) == Kind::Busy));
  BOOST_TEST((kind_of(SQLITE_READONLY, 0) == Kind::ReadOnly));
  BOOST_TEST((kind_of(SQLITE_READONLY_DIRECTORY, 0) == Kind::ReadOnly));
  BOOST_TEST((kind_of(SQLITE_READONLY_DBMOVED, 0) == Kind::Io));
  BOOST_TEST((kind_of(SQLITE_CORRUPT_INDEX, 0) == Kind::Corrupt));
  BOOST_TEST((kind_of(SQLITE_NOTADB, 0) == Kind::Corrupt));
  BOOST_TEST((kind_of(SQLITE_IOERR_CORRUPTFS, 0) == Kind::Corrupt));
  BOOST_TEST((kind_of(SQLITE_CANTOPEN_SYMLINK, 0) == Kind::Unsupported));
  BOOST_TEST((kind_of(SQLITE_CONSTRAINT_CHECK, 0) == Kind::Unsupported));
  BOOST_TEST((kind_of(SQLITE_IOERR_FSYNC, EIO) == Kind::Io));
  BOOST_TEST((kind_of(SQLITE_NOMEM, 0) == Kind::Io));
}

BOOST_AUTO_TEST_CASE(a_failed_system_call_says_why) {
  BOOST_TEST((kind_of(SQLITE_IOERR_WRITE, EDQUOT) == Kind::Full));
  BOOST_TEST((kind_of(SQLITE_CANTOPEN, ENOSPC) == Kind::Full));
  BOOST_TEST((kind_of(SQLITE_CANTOPEN, EACCES) == Kind::ReadOnly));
  BOOST_TEST((kind_of(SQLITE_CANTOPEN, EROFS) == Kind::ReadOnly));
  BOOST_TEST((kind_of(SQLITE_CANTOPEN, EMFILE) == Kind::Io));
  BOOST_TEST(throws(Kind::Full, [] { throw_system_error(ENOSPC, "write", "f"); }));
  BOOST_TEST(throws(Kind::ReadOnly, [] { throw_system_error(EACCES, "open", "f"); }));
  BOOST_TEST(throws(Kind::Io, [] { throw_system_error(ENOENT, "open", "f"); }));
}

BOOST_AUTO_TEST_CASE(only_failed_transfers_leave_the_outcome_unknown) {
  for (const int code : {SQLITE_IOERR_FSYNC, SQLITE_IOERR_DIR_FSYNC, SQLITE_IOERR_WRITE,
                         SQLITE_IOERR_NOMEM, SQLITE_NOMEM}) {
    BOOST_TEST(SqliteError(Kind::Io, code, "").outcome_unknown());
    // The kind may be another one: a sync can fail for want of room.
    BOOST_TEST(SqliteError(Kind::Full, code, "").outcome_unknown());
  }
  for (const int code : {SQLITE_FULL, SQLITE_BUSY, SQLITE_READONLY, SQLITE_CONSTRAINT_CHECK}) {
    BOOST_TEST(!SqliteError(Kind::Full, code, "").outcome_unknown());
  }
}

BOOST_AUTO_TEST_CASE(a_message_names_the_file_and_what_to_do) {
  BOOST_TEST(explain(Kind::Full, "/d/a.db", "") ==
             "The disk is full: /d/a.db could not be written. Free some space and try again.");
  BOOST_TEST(explain(Kind::Busy, "/d/{}.db", "SQLite 5") ==
             "Another program is using /d/{}.db. Close it and try again. (SQLite 5)");
  for (const Kind kind : {Kind::Full, Kind::Busy, Kind::ReadOnly, Kind::Corrupt, Kind::TooNew,
                          Kind::NotOurs, Kind::Unsupported, Kind::Io}) {
    const std::string text = explain(kind, "/d/a.db", "why");
    BOOST_TEST(text.find("/d/a.db") != std::string::npos);
    BOOST_TEST(text.find(". ") != std::string::npos);  // a second sentence: what to do
    BOOST_TEST(text.ends_with(" (why)"));
  }
}

BOOST_AUTO_TEST_CASE(network_file_systems_are_known_by_their_type) {
  for (const unsigned long type : {0x6969UL, 0xff534d42UL, 0xfe534d42UL, 0x01021997UL}) {
    BOOST_TEST(is_network_type(type));
  }
  for (const unsigned long type : {0xef53UL, 0x58465342UL, 0x9123683eUL, 0x01021994UL}) {
    BOOST_TEST(!is_network_type(type));  // ext4, XFS, Btrfs, tmpfs
  }
}

BOOST_AUTO_TEST_CASE(each_end_has_a_word) {
  using exam::AttemptState;
  for (const AttemptState state :
       {AttemptState::Submitted, AttemptState::Expired, AttemptState::Discarded}) {
    BOOST_TEST((to_state(to_word(state)) == state));
  }
  BOOST_TEST(!to_state("open").has_value());
  BOOST_TEST(!to_state("").has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::store
