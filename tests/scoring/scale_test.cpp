#include "scoring/scale.h"

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace mockexam::scoring {
namespace {

constexpr ScaleAnchors kAnchors{.min = 100, .max = 1000, .pass = 720};

std::string place(int scored, int cut, int raw) {
  return std::to_string(scored) + " items, cut " + std::to_string(cut) + ", raw " +
         std::to_string(raw);
}

// Is `scaled` the exact point of the line, rounded half up? Asked as scaled - 1/2 <= point <
// scaled + 1/2, multiplied out, so that nothing is divided.
bool is_rounded_point(const ScaleAnchors& a, std::int64_t n, std::int64_t cut, std::int64_t raw,
                      std::int64_t scaled) {
  const bool low = 1000 * raw <= cut;
  const std::int64_t base = low ? a.min : a.pass;
  const std::int64_t rise = low ? a.pass - a.min : a.max - a.pass;
  const std::int64_t along = low ? 1000 * raw : 1000 * raw - cut;
  const std::int64_t run = low ? cut : 1000 * n - cut;
  const std::int64_t point = 2 * rise * along;  // (exact - base) * 2 * run
  const std::int64_t wanted = 2 * run * (scaled - base);
  return wanted - run <= point && point < wanted + run;
}

BOOST_AUTO_TEST_SUITE(scale)

// The lines meet without a bend at 50 * 620 / 900 = 34 4/9; rounding hides what is missing.
BOOST_AUTO_TEST_CASE(a_cut_of_34_44_of_50_makes_a_straight_table) {
  const std::vector<int> table = DogLeg(kAnchors, 50, 34440).table();
  BOOST_REQUIRE_EQUAL(table.size(), 51U);
  for (int raw = 0; raw <= 50; ++raw) {
    BOOST_TEST(table[static_cast<std::size_t>(raw)] == 100 + 18 * raw);
  }
  BOOST_TEST(table[35] == 730);
}

// README.md works these rows by hand.
BOOST_AUTO_TEST_CASE(a_cut_of_33_4_of_50_bends_the_line_there) {
  const DogLeg scale(kAnchors, 50, 33400);
  BOOST_TEST(scale.cut_raw() == 34);
  const std::vector<int> table = scale.table();
  const std::vector<int> around_cut(table.begin() + 30, table.begin() + 38);
  const std::vector<int> expected{657, 675, 694, 713, 730, 747, 764, 781};
  BOOST_TEST(around_cut == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_short_table_is_as_worked_with_fractions) {
  const std::vector<int> table = DogLeg(kAnchors, 10, 5500).table();
  const std::vector<int> expected{100, 213, 325, 438, 551, 664, 751, 813, 876, 938, 1000};
  BOOST_TEST(table == expected, boost::test_tools::per_element());
}

// Rows of an equated 50-item form: raw score on the base form (cut 34) and its scaled score,
// computed once by a separate program.
BOOST_AUTO_TEST_CASE(equated_scores_between_whole_items_take_the_same_lines) {
  struct Row {
    double raw;
    int scaled;
  };
  constexpr std::array<Row, 9> kRows{{{8.506312981338, 255},
                                      {25.0852868526565, 557},
                                      {26.1256, 576},
                                      {32.3776546920387, 690},
                                      {33.4152635910903, 709},
                                      {34.4488227711227, 728},
                                      {36.4976576674831, 764},
                                      {40.4752, 833},
                                      {48.3427257373172, 971}}};
  const DogLeg scale(kAnchors, 50, 34000);
  for (const Row& row : kRows) {
    BOOST_TEST(std::floor(scale.at(row.raw) + 0.5) == row.scaled);
  }
}

BOOST_AUTO_TEST_CASE(a_half_is_rounded_up_and_less_is_not) {
  BOOST_TEST(DogLeg(kAnchors, 50, 40000).scaled(1) == 116);   // 115.5
  BOOST_TEST(DogLeg(kAnchors, 50, 40001).scaled(1) == 115);   // 115.4996
  BOOST_TEST(DogLeg(kAnchors, 50, 34000).scaled(35) == 738);  // 737.5
  BOOST_TEST(DogLeg(kAnchors, 50, 34001).scaled(35) == 737);  // 737.4836
}

BOOST_AUTO_TEST_CASE(rounding_does_not_turn_a_fail_into_a_pass) {
  const DogLeg scale(kAnchors, 50, 34001);  // 34 items right lie at 719.98
  BOOST_TEST(scale.cut_raw() == 35);
  BOOST_TEST(scale.at(34) > 719.9);
  BOOST_TEST(scale.scaled(34) == 719);
}

BOOST_AUTO_TEST_CASE(the_raw_cut_is_the_cut_rounded_up) {
  BOOST_TEST(DogLeg(kAnchors, 50, 1).cut_raw() == 1);
  BOOST_TEST(DogLeg(kAnchors, 50, 32999).cut_raw() == 33);
  BOOST_TEST(DogLeg(kAnchors, 50, 33000).cut_raw() == 33);
  BOOST_TEST(DogLeg(kAnchors, 50, 33001).cut_raw() == 34);
  BOOST_TEST(DogLeg(kAnchors, 50, 49999).cut_raw() == 50);
}

BOOST_AUTO_TEST_CASE(a_cut_outside_the_form_is_moved_to_its_edge) {
  for (const int cut : {-2147483647, -1, 0}) {
    BOOST_TEST(DogLeg(kAnchors, 50, cut).cut_permille() == 1);
  }
  for (const int cut : {50000, 50001, 2147483647}) {
    BOOST_TEST(DogLeg(kAnchors, 50, cut).cut_permille() == 49999);
  }
  const std::vector<int> easiest = DogLeg(kAnchors, 50, 0).table();
  BOOST_TEST(easiest.front() == 100);
  BOOST_TEST(easiest[1] >= 720);
  const std::vector<int> hardest = DogLeg(kAnchors, 50, 50000).table();
  BOOST_TEST(hardest[49] == 708);  // 707.6, a whole item short of the pass mark
  BOOST_TEST(hardest.back() == 1000);
}

BOOST_AUTO_TEST_CASE(without_scored_items_there_is_one_row_and_nobody_passes) {
  for (const int items : {0, -3}) {
    const DogLeg scale(kAnchors, items, 500);
    BOOST_TEST(scale.scored_items() == 0);
    BOOST_TEST(scale.table() == std::vector<int>{100});
    BOOST_TEST(scale.at(0) == 100.0);
    BOOST_TEST(scale.cut_raw() == 1);
  }
}

BOOST_AUTO_TEST_CASE(raw_scores_outside_the_form_are_moved_to_its_ends) {
  const DogLeg scale(kAnchors, 50, 34440);
  BOOST_TEST(scale.scaled(-1) == 100);
  BOOST_TEST(scale.scaled(51) == 1000);
  BOOST_TEST(scale.at(-0.5) == 100.0);
  BOOST_TEST(scale.at(50.5) == 1000.0);
}

BOOST_AUTO_TEST_CASE(no_cut_shows_a_fail_as_a_pass_or_a_pass_as_a_fail) {
  int cuts = 0;
  for (int n = 1; n <= 80; ++n) {
    for (int cut = 1; cut < 1000 * n; ++cut) {
      const DogLeg scale(kAnchors, n, cut);
      const int pass = scale.cut_raw();
      const bool least = 1000 * pass >= cut && 1000 * (pass - 1) < cut;
      if (!least || scale.scaled(pass - 1) > 719 || scale.scaled(pass) < 720) {
        BOOST_FAIL(place(n, cut, pass));
      }
      ++cuts;
    }
  }
  BOOST_TEST(cuts == 80 * 81 / 2 * 1000 - 80);
}

void check_table(const ScaleAnchors& anchors, int n, int cut) {
  const DogLeg scale(anchors, n, cut);
  const std::vector<int> table = scale.table();
  bool good = table.size() == static_cast<std::size_t>(n) + 1 && table.front() == anchors.min &&
              table.back() == anchors.max && std::ranges::is_sorted(table);
  for (int raw = 0; good && raw <= n; ++raw) {
    const int row = table[static_cast<std::size_t>(raw)];
    const bool passes = raw >= scale.cut_raw();
    const bool clamped =
        !passes && row == anchors.pass - 1 && is_rounded_point(anchors, n, cut, raw, anchors.pass);
    good = passes == (row >= anchors.pass) &&
           (clamped || is_rounded_point(anchors, n, cut, raw, row)) &&
           (clamped || std::abs(scale.at(raw) - row) < 0.5 + 1e-9);
  }
  if (!good) {
    BOOST_FAIL(place(n, cut, -1));
  }
}

BOOST_AUTO_TEST_CASE(every_row_is_its_exact_point_rounded_half_up_and_tables_never_fall) {
  constexpr std::array<ScaleAnchors, 5> kScales{{kAnchors,
                                                 {.min = 0, .max = 1000, .pass = 700},
                                                 {.min = 100, .max = 900, .pass = 750},
                                                 {.min = 0, .max = 10, .pass = 7},
                                                 {.min = -5, .max = 5, .pass = 5}}};
  int tables = 0;
  for (const ScaleAnchors& anchors : kScales) {
    for (int n = 1; n <= 80; ++n) {
      for (int cut = 1; cut < 1000 * n; cut += 83) {
        check_table(anchors, n, cut);
        ++tables;
      }
      check_table(anchors, n, 1000 * n - 1);
    }
  }
  BOOST_TEST(tables > 190000);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace mockexam::scoring
