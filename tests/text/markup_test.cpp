#include "questionbanks/markup/markup.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace mockexam::banks {
namespace {

// A block on one line, spans as "plain|`code`|*emphasis*", lines of code after "#".
std::string shown(const Block& block) {
  std::string out;
  if (block.kind == Block::Kind::ListItem) {
    out.assign(static_cast<std::size_t>(block.depth), '>');
    out.append("[").append(block.marker).append("]");
  }
  const char* separator = "";
  for (const Span& span : block.spans) {
    const char* const quote = span.kind == Span::Kind::Code       ? "`"
                              : span.kind == Span::Kind::Emphasis ? "*"
                                                                  : "";
    out.append(separator).append(quote).append(span.text).append(quote);
    separator = "|";
  }
  for (const std::string& line : block.lines) out.append("#").append(line);
  return out;
}

std::vector<std::string> parsed(std::string_view source) {
  std::vector<std::string> out;
  for (const Block& block : parse_markup(text::SafeText::clean(source))) {
    out.push_back(shown(block));
  }
  return out;
}

std::vector<std::string> unsupported(std::string_view source) {
  return unsupported_markup(text::SafeText::clean(source));
}

std::string plain(std::string_view source) {
  return plain_text(text::SafeText::clean(source));
}

std::string repeat(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

using Texts = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(markup)

BOOST_AUTO_TEST_CASE(nothing_has_no_blocks) {
  BOOST_TEST(parsed("").empty());
  BOOST_TEST(parsed(" \n\n  \n").empty());
  BOOST_TEST(plain("").empty());
}

BOOST_AUTO_TEST_CASE(lines_of_a_paragraph_are_joined_by_blanks) {
  BOOST_TEST(parsed("One line.\nAnother line.\n\nNext paragraph.") ==
                 (Texts{"One line. Another line.", "Next paragraph."}),
             boost::test_tools::per_element());
  BOOST_TEST(parsed("two trailing blanks  \nor a backslash\\\nbreak nothing") ==
                 (Texts{"two trailing blanks or a backslash break nothing"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(japanese_and_chinese_lines_are_joined_without_a_blank) {
  BOOST_TEST(plain("企業は移行する。\nデータは S3 にある。\nAmazon S3 を使う\n「例」") ==
             "企業は移行する。データは S3 にある。Amazon S3 を使う「例」");
  BOOST_TEST(plain("数据在桶中\n模型在此\nS3") == "数据在桶中模型在此 S3");
  BOOST_TEST(plain("데이터를 저장한다.\n모델을 배포") == "데이터를 저장한다. 모델을 배포");
  BOOST_TEST(plain("*企業は*\n`S3`\n使う") == "企業は S3 使う");
}

BOOST_AUTO_TEST_CASE(code_and_emphasis_are_spans) {
  BOOST_TEST(parsed("Use `ml.p4d` *or* **both**, ``a`b``.") ==
                 (Texts{"Use |`ml.p4d`| |*or*| |*both*|, |`a`b`|."}),
             boost::test_tools::per_element());
  BOOST_TEST(parsed("*a **b** c* `x`") == (Texts{"*a b c*| |`x`"}),
             boost::test_tools::per_element());
  BOOST_TEST(parsed("snake_case_name 2 * 3 * 4 _") == (Texts{"snake_case_name 2 * 3 * 4 _"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(code_blocks_are_kept_line_by_line) {
  BOOST_TEST(parsed("Run:\n\n```python\nfor x in y:\n\n    *p*  # <b>&amp;\n```\nEnd") ==
                 (Texts{"Run:", "#for x in y:##    *p*  # <b>&amp;", "End"}),
             boost::test_tools::per_element());
  BOOST_TEST(parsed("    indented\n      more") == (Texts{"#indented#  more"}),
             boost::test_tools::per_element());
  BOOST_TEST(parsed("```\nnever closed") == (Texts{"#never closed"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(list_entries_carry_their_marker_and_depth) {
  BOOST_TEST(parsed("* one\n* two\n  more\n\n    1. deep\n    2. deeper\n") ==
                 (Texts{"[-]one", "[-]two more", ">[1.]deep", ">[2.]deeper"}),
             boost::test_tools::per_element());
  BOOST_TEST(parsed("7) a\n9) b\n") == (Texts{"[7)]a", "[8)]b"}), boost::test_tools::per_element());
  BOOST_TEST(parsed("-\n- x\n-") == (Texts{"[-]", "[-]x", "[-]"}),
             boost::test_tools::per_element());
  BOOST_TEST(parsed("-\n\nafter") == (Texts{"[-]", "after"}), boost::test_tools::per_element());
  BOOST_TEST(parsed("- - x") == (Texts{"[-]", ">[-]x"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_entry_goes_on_in_blocks_without_a_marker) {
  BOOST_TEST(parsed("- one\n\n  two\n\n      code\n- three\n\nafter") ==
                 (Texts{"[-]one", "[]two", "#code", "[-]three", "after"}),
             boost::test_tools::per_element());
  BOOST_TEST(parsed("-     code first\n") == (Texts{"[-]", "#code first"}),
             boost::test_tools::per_element());
  BOOST_TEST(parsed("- a\n  - b\n\n  c") == (Texts{"[-]a", ">[-]b", "[]c"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(other_constructs_show_their_text_only) {
  BOOST_TEST(
      parsed("# Title\n\nText\n---\n> quoted\n\n***\n") == (Texts{"Title", "Text", "quoted"}),
      boost::test_tools::per_element());
  BOOST_TEST(plain("[text](http://x \"t\") ![alt](y.png) <http://z>") == "text alt http://z");
  BOOST_TEST(plain("a <b>bold</b> <!-- note --> p<0.05") == "a <b>bold</b> <!-- note --> p<0.05");
  BOOST_TEST(plain("<script>\nalert(1)\n\nx</script>") == "<script> alert(1) x</script>");
}

BOOST_AUTO_TEST_CASE(a_link_definition_stays_text) {
  BOOST_TEST(plain("[note]: keep this\n\n[see\nhere]: too") ==
             "[note]: keep this\n[see here]: too");
  BOOST_TEST(plain("[a][b]\n\n[b]: http://x") == "[a][b]\n[b]: http://x");
  BOOST_TEST(parsed("    x = y[0]:\n\n`z[1]:`") == (Texts{"#x = y[0]:", "`z[1]:`"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_outside_the_core_is_named_once) {
  BOOST_TEST(unsupported("plain `code` *em* **strong**\n\n- a\n  1. b\n\n```\nx\n```").empty());
  BOOST_TEST(unsupported("# a\n\n# b\n\n[x](y)") == (Texts{"heading", "link"}),
             boost::test_tools::per_element());
  BOOST_TEST(unsupported("![x](y)\\\n<b>\n\n***\n\n> q\n\n<div>\n") ==
                 (Texts{"image", "line-break", "html", "rule", "quote"}),
             boost::test_tools::per_element());
  BOOST_TEST(unsupported("```\n<b> # [x](y)\n```").empty());
}

BOOST_AUTO_TEST_CASE(character_references_bring_in_nothing_forbidden) {
  BOOST_TEST(plain("a &amp; b &lt;c&gt; &eacute; &#x41;") == "a & b <c> é A");
  const std::string bad = "\xEF\xBF\xBD";
  BOOST_TEST(plain("x&#27;[2J") == "x" + bad + "[2J");
  BOOST_TEST(plain("x&#x9b;y&#x202e;z&ZeroWidthSpace;&shy;&#xE0041;") ==
             "x" + bad + "y" + bad + "z" + bad + bad + bad);
  BOOST_TEST(plain("a&#10;b&#13;c&#9;d") == "a b c    d");
  BOOST_TEST(plain("e&#x301; か&#x3099;") == "é が");
  BOOST_TEST(plain(repeat("x&#x335;&#x335;&#x335;&#x335;&#x335;", 2)) ==
             repeat("x\u0335\u0335\u0335\u0335", 2));
}

BOOST_AUTO_TEST_CASE(blanks_at_the_ends_of_a_paragraph_are_dropped) {
  BOOST_TEST(parsed("![](a.png) *&#32;x&#32;* ![](b.png)") == (Texts{"*x*"}),
             boost::test_tools::per_element());
  BOOST_TEST(parsed("&#32;&#10;&#32;").empty());
  BOOST_TEST(parsed("`` ` ``&#32;") == (Texts{"```"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(marks_do_not_cross_from_one_span_to_another) {
  BOOST_TEST(plain("e*\u0301x*") == "e\xEF\xBF\xBDx");
  BOOST_TEST(plain("a\n\n    b\n     \u0301c") == "a\nb\n \u0301c");
  BOOST_TEST(plain("    b\n    \u0301c") ==
             "b\n\xEF\xBF\xBD"
             "c");
}

BOOST_AUTO_TEST_CASE(lists_deeper_than_sixteen_are_paragraphs_with_their_marker) {
  std::string source;
  for (std::size_t depth = 0; depth < 20; ++depth) {
    source.append(2 * depth, ' ').append("- d").append(std::to_string(depth)).append("\n");
  }
  const std::vector<Block> blocks = parse_markup(text::SafeText::clean(source));
  BOOST_REQUIRE(blocks.size() == 20U);
  BOOST_TEST(shown(blocks[15]) == std::string(15, '>') + "[-]d15");
  BOOST_TEST(shown(blocks[16]) == "- d16");
  BOOST_TEST(shown(blocks[19]) == "- d19");
  BOOST_TEST(unsupported(source) == (Texts{"nesting"}), boost::test_tools::per_element());
}

// No claim about what comes out, only that it is clean text and comes out.
BOOST_AUTO_TEST_CASE(hostile_nesting_and_length_are_survived) {
  const int many = 20'000;
  for (const std::string& source :
       {repeat(">", many), repeat("- ", many), repeat("1. ", many), repeat("*a ", many),
        repeat("*a_", many), repeat("[", many), repeat("![", many), repeat("`", many) + "x",
        repeat("[a](", many), repeat("<", many), repeat("**a *a ", many), repeat("&#x1b;", many),
        repeat("]:", many), std::string(100'000, 'x')}) {
    const auto safe = text::SafeText::clean(source);
    for (const Block& block : parse_markup(safe)) {
      BOOST_TEST(block.depth < 16);
      for (const Span& span : block.spans) {
        BOOST_TEST(text::is_clean(span.text));
        BOOST_TEST((span.text.find('\n') == std::string::npos));
      }
    }
    BOOST_TEST(unsupported_markup(safe).size() <= 8U);
  }
}

BOOST_AUTO_TEST_CASE(plain_text_separates_blocks_by_line_feeds) {
  BOOST_TEST(plain("A `b` *c*.\n\n- d\n- e\n\n```\nf\n  g\n```") == "A b c.\nd\ne\nf\n  g");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace mockexam::banks
