// The only file that makes a Boost.Test main.
#define BOOST_TEST_MODULE mockexam
#include <boost/test/unit_test.hpp>
