#include "simulator/cli/iso_time.h"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <ctime>
#include <limits>
#include <optional>
#include <string>

#include "simulator/exam/random.h"

namespace {

using mockexam::cli::iso_time;

constexpr std::int64_t kFirst = -62'167'219'200'000;  // 0000-01-01
constexpr std::int64_t kEnd = 253'402'300'800'000;    // 10000-01-01

std::string by_libc(std::time_t seconds) {
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(iso_time_of_a_moment)

BOOST_AUTO_TEST_CASE(is_in_utc_to_the_second) {
  BOOST_TEST(iso_time(0).value() == "1970-01-01T00:00:00Z");
  BOOST_TEST(iso_time(999).value() == "1970-01-01T00:00:00Z");
  BOOST_TEST(iso_time(1'700'000'000'000).value() == "2023-11-14T22:13:20Z");
}

BOOST_AUTO_TEST_CASE(before_1970_is_rounded_down_too) {
  BOOST_TEST(iso_time(-1).value() == "1969-12-31T23:59:59Z");
  BOOST_TEST(iso_time(-1000).value() == "1969-12-31T23:59:59Z");
}

BOOST_AUTO_TEST_CASE(leap_days_exist) {
  BOOST_TEST(iso_time(1'709'164'800'000).value() == "2024-02-29T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(years_without_four_digits_have_none) {
  BOOST_TEST(iso_time(kFirst).value() == "0000-01-01T00:00:00Z");
  BOOST_TEST(iso_time(kEnd - 1).value() == "9999-12-31T23:59:59Z");
  BOOST_TEST(!iso_time(kFirst - 1).has_value());
  BOOST_TEST(!iso_time(kEnd).has_value());
  BOOST_TEST(!iso_time(std::numeric_limits<std::int64_t>::min()).has_value());
  BOOST_TEST(!iso_time(std::numeric_limits<std::int64_t>::max()).has_value());
}

BOOST_AUTO_TEST_CASE(is_what_the_c_library_says) {
  mockexam::exam::Random random(1);
  for (int i = 0; i < 20'000; ++i) {
    // From the year 1000 on, where strftime writes four digits as well.
    const auto second = static_cast<std::int64_t>(random.below(284'012'524'800)) - 30'610'224'000;
    BOOST_REQUIRE_EQUAL(iso_time(second * 1000).value(), by_libc(second));
  }
}

BOOST_AUTO_TEST_SUITE_END()
