#include "simulator/ui/text/rich_text.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "questionbanks/markup/markup.h"
#include "simulator/ui/text/wrap.h"

namespace mockexam::ui {
namespace {

using Shown = std::vector<std::string>;

std::vector<Line> laid_out(std::string_view source, int cells, std::string_view language = "en") {
  return lay_out(banks::parse_markup(text::SafeText::clean(source)), cells, language);
}

// Lines with their indent as dots, code in {} and emphasis in <>.
Shown shown(const std::vector<Line>& lines) {
  Shown out;
  for (const Line& line : lines) {
    std::string text(static_cast<std::size_t>(line.indent), '.');
    for (const Run& run : line.runs) {
      text.append(run.code ? "{" : run.emphasis ? "<" : "");
      text.append(run.text);
      text.append(run.code ? "}" : run.emphasis ? ">" : "");
    }
    out.push_back(text);
  }
  return out;
}

int cells_of(const Line& line) {
  int cells = line.indent;
  for (const Run& run : line.runs) cells += display_width(run.text);
  return cells;
}

BOOST_AUTO_TEST_SUITE(rich_text)

BOOST_AUTO_TEST_CASE(no_blocks_are_no_lines) {
  BOOST_TEST(lay_out({}, 40, "en").empty());
}

BOOST_AUTO_TEST_CASE(paragraphs_are_wrapped_and_separated_by_an_empty_line) {
  BOOST_TEST(
      shown(laid_out("One two three.\n\nFour.", 9)) == (Shown{"One two", "three.", "", "Four."}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(looks_survive_wrapping) {
  BOOST_TEST(shown(laid_out("use `a.b` and *very long emphasis*, ok", 14)) ==
                 (Shown{"use {a.b} and", "<very long>", "<emphasis>, ok"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_word_of_two_looks_is_not_broken_between_them) {
  BOOST_TEST(shown(laid_out("see some`code`.x", 9)) == (Shown{"see", "some{code}.", "x"}),
             boost::test_tools::per_element());
  BOOST_TEST(shown(laid_out("see some`code`.x", 12)) == (Shown{"see", "some{code}.x"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(inline_code_is_whole_where_it_fits) {
  BOOST_TEST(
      shown(laid_out("run `pip install x` now", 16)) == (Shown{"run", "{pip install x}", "now"}),
      boost::test_tools::per_element());
  BOOST_TEST(
      shown(laid_out("run `pip install x` now", 9)) == (Shown{"run {pip}", "{install x}", "now"}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(entries_hang_after_their_marker) {
  BOOST_TEST(shown(laid_out("Steps:\n\n- one two three\n- four\n\nEnd", 10)) ==
                 (Shown{"Steps:", "", "- one two", "..three", "- four", "", "End"}),
             boost::test_tools::per_element());
  BOOST_TEST(shown(laid_out("9. one two three\n10. four five six", 12)) ==
                 (Shown{"9. one two", "...three", "10. four", "....five six"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(inner_lists_begin_where_the_outer_text_does) {
  BOOST_TEST(shown(laid_out("1. one\n   - two three four\n   - five\n2. six", 16)) ==
                 (Shown{"1. one", "...- two three", ".....four", "...- five", "2. six"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_entry_goes_on_below_its_text) {
  BOOST_TEST(shown(laid_out("10. one\n\n    two\n\n    ```\n    x\n    ```\n11. three", 20)) ==
                 (Shown{"10. one", "", "....two", "", "..{x}", "", "11. three"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_empty_entry_is_its_marker) {
  BOOST_TEST(shown(laid_out("-\n- x", 20)) == (Shown{"- ", "- x"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(code_blocks_are_indented_and_cut_but_never_lost) {
  BOOST_TEST(shown(laid_out("```\nif x:\n\n    return  12345 \n```", 14)) ==
                 (Shown{"..{if x:}", "..", "..{    return  }", "..{12345 }"}),
             boost::test_tools::per_element());
  BOOST_TEST(
      shown(laid_out("Run:\n\n```\na\n```\n\nEnd", 14)) == (Shown{"Run:", "", "..{a}", "", "End"}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(narrow_columns_are_not_indented) {
  BOOST_TEST(shown(laid_out("- one two\n\n```\nabcdefghij\n```", 6)) ==
                 (Shown{"- one", "two", "", "{abcdef}", "{ghij}"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_language_decides_where_lines_end) {
  BOOST_TEST(shown(laid_out("값을 엔드포인트로", 14, "ko")) == (Shown{"값을", "엔드포인트로"}),
             boost::test_tools::per_element());
  BOOST_TEST(shown(laid_out("값을 엔드포인트로", 14, "en")) == (Shown{"값을 엔드포인", "트로"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_width_holds_every_line_and_loses_nothing) {
  const std::string source =
      "A **team** reads `s3://bucket/very/long/key.jsonl` and `a b c d e f`:\n\n"
      "- one `ml.p4d.24xlarge` 企業は「データ」を保存する。\n  1. inner *emphasis here*\n\n"
      "     more\n     - deep\n       - deeper\n- last\n\n```\nfor i in range(10):\n    "
      "漢字()\n```\n";
  const auto letters = [](const std::vector<Line>& lines) {
    std::string out;
    for (const Line& line : lines) {
      for (const Run& run : line.runs) {
        for (const char byte : run.text) out += byte == ' ' ? "" : std::string(1, byte);
      }
    }
    return out;
  };
  const std::string all = letters(laid_out(source, 1000));
  for (int cells = 2; cells <= 120; ++cells) {
    const std::vector<Line> lines = laid_out(source, cells);
    BOOST_TEST(letters(lines) == all);
    for (const Line& line : lines) BOOST_TEST(cells_of(line) <= cells);
  }
  BOOST_TEST(letters(laid_out(source, 1)) == all);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace mockexam::ui
