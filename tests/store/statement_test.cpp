#include "simulator/store/statement.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>

#include "simulator/store/open_database.h"
#include "simulator/store/transaction.h"
#include "tests/store/support/samples.h"
#include "tests/store/support/thrown.h"

namespace mockexam::store {
namespace {

struct Fixture {
  TempFolder folder;
  std::unique_ptr<Database> database;

  Fixture() {
    const OpenOptions options = options_in(folder);
    database = open_database(prepare_place(options, Missing::Create), options, Missing::Create);
    database->execute("CREATE TABLE t (n INTEGER, s TEXT, b BLOB) STRICT");
  }
  [[nodiscard]] std::int64_t rows() const {
    return database->query_integer("SELECT count(*) FROM t");
  }
};

constexpr auto kInsert = "INSERT INTO t VALUES (1, '', x'')";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(statement, Fixture)

BOOST_AUTO_TEST_CASE(values_come_back_as_they_were_bound) {
  const std::array<unsigned char, 3> blob = {0, 255, 7};
  const std::string text("a\0\xE2\x89\xA0", 5);
  Statement insert(*database, "INSERT INTO t VALUES (?, ?, ?)");
  insert.bind(std::numeric_limits<std::int64_t>::min()).bind(text).bind(blob).run();
  insert.bind_null().bind_null().bind_null().run();
  insert.bind(0).bind("").bind(std::span<const unsigned char>()).run();

  Statement select(*database, "SELECT * FROM t");
  BOOST_REQUIRE(select.step());
  BOOST_TEST(select.integer(0) == std::numeric_limits<std::int64_t>::min());
  BOOST_TEST(select.text(1) == text);
  std::array<unsigned char, 3> read{};
  select.blob(2, read);
  BOOST_TEST(read == blob);
  BOOST_REQUIRE(select.step());
  for (int column = 0; column < 3; ++column) BOOST_TEST(select.is_null(column));
  BOOST_TEST(select.loose_text(1).empty());
  BOOST_REQUIRE(select.step());
  BOOST_TEST(!select.is_null(1));
  BOOST_TEST(select.text(1).empty());
  select.blob(2, {});
  BOOST_TEST(!select.step());
}

BOOST_AUTO_TEST_CASE(a_value_of_another_type_size_or_range_is_damage) {
  Statement select(*database, "SELECT 1, 'x', x'0102', NULL, 4294967296, 2");
  BOOST_REQUIRE(select.step());
  std::array<unsigned char, 3> three{};
  BOOST_TEST(throws(Kind::Corrupt, [&] { (void)select.integer(1); }));
  BOOST_TEST(throws(Kind::Corrupt, [&] { (void)select.integer(3); }));
  BOOST_TEST(throws(Kind::Corrupt, [&] { (void)select.text(0); }));
  BOOST_TEST(throws(Kind::Corrupt, [&] { (void)select.text(2); }));
  BOOST_TEST(throws(Kind::Corrupt, [&] { select.blob(1, three); }));
  BOOST_TEST(throws(Kind::Corrupt, [&] { select.blob(2, three); }));
  BOOST_TEST(throws(Kind::Corrupt, [&] { (void)select.small_integer(4); }));
  BOOST_TEST(throws(Kind::Corrupt, [&] { (void)select.boolean(5); }));
  BOOST_TEST(select.boolean(0));
}

BOOST_AUTO_TEST_CASE(a_transaction_that_is_not_committed_leaves_nothing) {
  {
    const Transaction transaction(*database, Transaction::Mode::Write);
    database->execute(kInsert);
    BOOST_TEST(rows() == 1);
  }
  BOOST_TEST(!database->in_transaction());
  BOOST_TEST(rows() == 0);
}

BOOST_AUTO_TEST_CASE(a_committed_transaction_stays) {
  {
    Transaction transaction(*database, Transaction::Mode::Write);
    database->execute(kInsert);
    transaction.commit();
  }
  BOOST_TEST(rows() == 1);
}

BOOST_AUTO_TEST_CASE(a_transaction_that_sqlite_rolled_back_is_not_taken_for_committed) {
  {
    Transaction transaction(*database, Transaction::Mode::Write);
    database->execute(kInsert);
    database->execute("ROLLBACK");
    BOOST_TEST(throws(Kind::Io, [&] { transaction.commit(); }));
  }
  BOOST_TEST(rows() == 0);
}

BOOST_AUTO_TEST_CASE(an_error_in_a_statement_is_a_store_error) {
  BOOST_TEST(throws(Kind::Corrupt, [&] { Statement(*database, "SELECT * FROM nowhere"); }));
  BOOST_TEST(
      throws(Kind::Unsupported, [&] { database->execute("INSERT INTO t VALUES ('x', '', x'')"); }));
  BOOST_TEST(rows() == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::store
