#include "simulator/cli/paths.h"

#include <boost/test/unit_test.hpp>

namespace {

using mockexam::cli::bank_roots;
using mockexam::cli::data_folder;
using mockexam::cli::Environment;

Environment at_home() {
  Environment environment;
  environment.home = "/home/ada";
  return environment;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(paths)

BOOST_AUTO_TEST_CASE(attempts_are_kept_below_the_home_folder) {
  BOOST_TEST(data_folder(at_home(), "").value() == "/home/ada/.local/share/mockexam");
}

BOOST_AUTO_TEST_CASE(the_xdg_folder_goes_before_the_home_folder_unless_it_is_relative) {
  Environment environment = at_home();
  environment.xdg_data_home = "/data";
  BOOST_TEST(data_folder(environment, "").value() == "/data/mockexam");
  environment.xdg_data_home = "data";
  BOOST_TEST(data_folder(environment, "").value() == "/home/ada/.local/share/mockexam");
}

BOOST_AUTO_TEST_CASE(the_option_goes_before_the_variable_and_that_before_all_folders) {
  Environment environment = at_home();
  environment.data_folder = "/variable";
  BOOST_TEST(data_folder(environment, "").value() == "/variable");
  BOOST_TEST(data_folder(environment, "/option").value() == "/option");
}

BOOST_AUTO_TEST_CASE(without_a_home_there_is_no_data_folder) {
  BOOST_TEST(!data_folder({}, "").has_value());
  Environment relative;
  relative.home = "ada";
  BOOST_TEST(!data_folder(relative, "").has_value());
  BOOST_TEST(bank_roots({}).empty());
}

BOOST_AUTO_TEST_CASE(named_banks_come_first_and_in_their_order) {
  Environment environment = at_home();
  environment.banks = ":/b::/a:";
  const auto roots = bank_roots(environment);
  BOOST_REQUIRE(roots.size() == 3U);
  BOOST_TEST(roots[0] == "/b");
  BOOST_TEST(roots[1] == "/a");
  BOOST_TEST(roots[2] == "/home/ada/.local/share/mockexam/questionbanks");
}

BOOST_AUTO_TEST_CASE(a_program_in_the_root_folder_ends_the_search) {
  Environment environment;
  environment.program = "/mockexam";
  BOOST_TEST(bank_roots(environment).empty());
}

BOOST_AUTO_TEST_SUITE_END()
