#include "simulator/store/digest.h"

#include <boost/test/unit_test.hpp>

#include "simulator/store/attempt_facts.h"
#include "simulator/store/event_row.h"

// The expected hashes were made with Python's hashlib.blake2b(digest_size=32) and
// struct.pack(">q").

namespace mockexam::store {
namespace {

std::string hex(const Digest& digest) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : digest) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

exam::ItemSnapshot item() {
  return {"1.1-01-a", 3, "<item/>"};
}

exam::NewAttempt attempt() {
  exam::NewAttempt attempt;
  attempt.form.exam = "mla-c01";
  attempt.form.seed = static_cast<std::uint64_t>(-2);
  attempt.form.cut_permille = 1430;
  attempt.form.items = {{"1.1-01-a", 3, true, {1, 0}}};
  attempt.language = "en";
  attempt.limit = exam::Millis(7'800'000);
  attempt.started = 1'700'000'000'000;
  attempt.definition = "<exam/>";
  attempt.items = {item()};
  attempt.scale_table = {100, 1000};
  return attempt;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(digest)

BOOST_AUTO_TEST_CASE(it_is_blake2b_with_256_bits) {
  BOOST_TEST(hex(Canonical().digest()) ==
             "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
}

BOOST_AUTO_TEST_CASE(a_link_is_the_hash_that_the_schema_describes) {
  Digest previous{};
  for (std::size_t i = 0; i < previous.size(); ++i) previous[i] = static_cast<unsigned char>(i);
  exam::Event event;
  event.kind = exam::EventKind::Note;
  event.used = exam::Millis(61'000);
  event.wall = 1'700'000'000'000;
  event.position = 3;
  event.note = text::SafeText::clean("why \xE2\x89\xA0");
  BOOST_TEST(hex(chain_link(previous, 7, to_row(event))) ==
             "aeddba1d80f79a155662f7af5f62740a75f933d9711e70234490485583ceebc1");
}

BOOST_AUTO_TEST_CASE(the_facts_are_the_hash_that_the_schema_describes) {
  BOOST_TEST(hex(item_digest(item())) ==
             "1a1477e923e7986c755fc88289de48dcaded0fb523746b5f379870560739264d");
  BOOST_TEST(hex(facts_digest(attempt())) ==
             "5e14243df7ee897f38ba4be81c3fb5bc6cafd638b6f687cf2e63a13f0b2771eb");
}

BOOST_AUTO_TEST_CASE(values_do_not_run_into_each_other) {
  BOOST_TEST((Canonical().add("ab").add("c").digest() != Canonical().add("a").add("bc").digest()));
  BOOST_TEST((Canonical().add("").digest() != Canonical().digest()));
}

BOOST_AUTO_TEST_CASE(an_order_of_options_is_written_and_read) {
  using Order = std::vector<scoring::OptionIndex>;
  for (const Order& order : {Order{}, Order{0}, Order{2, 0, 3, 1}, Order{-1, 2147483647}}) {
    BOOST_TEST((split_order(join_order(order)) == order));
  }
  BOOST_TEST(join_order({2, 0, 1}) == "2 0 1");
  BOOST_TEST((split_order("1 x 2") == Order{1}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::store
