#include "simulator/terminal/look.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>

namespace mockexam::terminal {

namespace {

constexpr int kRoles = 10;

struct Colour {
  int red;
  int green;
  int blue;
};

// The part of the 256-colour table that is the same everywhere: a cube and a ramp of greys.
Colour colour_of(int index) {
  constexpr std::array<int, 6> kSteps = {0, 95, 135, 175, 215, 255};
  BOOST_REQUIRE(index >= 16 && index <= 255);
  if (index >= 232) {
    const int grey = 8 + 10 * (index - 232);
    return {grey, grey, grey};
  }
  const auto step = [&](int divisor) {
    return kSteps[static_cast<std::size_t>((index - 16) / divisor % 6)];
  };
  return {step(36), step(6), step(1)};
}

// WCAG 2.1, "relative luminance" and "contrast ratio".
double luminance(const Colour& colour) {
  const auto linear = [](int channel) {
    const double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(const Colour& one, const Colour& other) {
  const double a = luminance(one) + 0.05;
  const double b = luminance(other) + 0.05;
  return a > b ? a / b : b / a;
}

ui::Role role(int i) {
  return static_cast<ui::Role>(i);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(look)

BOOST_AUTO_TEST_CASE(fixed_colours_are_legible_in_every_theme) {
  int pairs = 0;
  for (int i = 0; i < kRoles; ++i) {
    const Look one = look_of(role(i), Mode::Fixed256);
    if (one.foreground == Look::kDefault) {
      BOOST_TEST(one.background == Look::kDefault);
      continue;
    }
    ++pairs;
    const Colour text = colour_of(one.foreground);
    if (one.background != Look::kDefault) {
      BOOST_TEST(contrast(text, colour_of(one.background)) >= 6.4);
    } else {
      BOOST_TEST(contrast(text, {0, 0, 0}) >= 4.5);
      BOOST_TEST(contrast(text, {255, 255, 255}) >= 4.5);
    }
  }
  BOOST_TEST(pairs == 7);
}

BOOST_AUTO_TEST_CASE(text_to_be_read_keeps_the_terminals_colours) {
  for (const Mode mode : {Mode::Mono, Mode::Eight, Mode::Fixed256}) {
    BOOST_TEST((look_of(ui::Role::Text, mode) == Look{}));
    BOOST_TEST((look_of(ui::Role::Strong, mode) == Look{.bold = true}));
    BOOST_TEST((look_of(ui::Role::Struck, mode) == Look{.dim = true}));
  }
}

BOOST_AUTO_TEST_CASE(without_fixed_colours_there_are_none) {
  for (const Mode mode : {Mode::Mono, Mode::Eight}) {
    for (int i = 0; i < kRoles; ++i) {
      const Look one = look_of(role(i), mode);
      BOOST_TEST(one.foreground == Look::kDefault);
      BOOST_TEST(one.background == Look::kDefault);
    }
    BOOST_TEST(look_of(ui::Role::Bar, mode).reverse);
    BOOST_TEST(look_of(ui::Role::Urgent, mode).reverse);
    BOOST_TEST(look_of(ui::Role::Focus, mode).bold);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::terminal
