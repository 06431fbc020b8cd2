#pragma once

#include <string>

namespace mockexam::tests {

// Compares `actual` with the file tests/golden/NAME.txt. Empty when they are equal, else what
// differs first, for BOOST_TEST(golden_difference(...) == ""). With MOCKEXAM_UPDATE_GOLDEN=1 in
// the environment the file is written instead: look at the change before it is kept.
[[nodiscard]] std::string golden_difference(const std::string& name, const std::string& actual);

}  // namespace mockexam::tests
