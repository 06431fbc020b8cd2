#include "simulator/ui/text/wrap.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace mockexam::ui {
namespace {

// The lines with bars between them.
std::string wrapped(std::string_view text, int cells, std::string_view language = "en") {
  std::string out;
  const char* separator = "";
  for (const std::string_view line : wrap(text, cells, language)) {
    out.append(separator).append(line);
    separator = "|";
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(width)

BOOST_AUTO_TEST_CASE(a_text_is_as_wide_as_its_characters) {
  BOOST_TEST(display_width("") == 0);
  BOOST_TEST(display_width("abc") == 3);
  BOOST_TEST(display_width("漢字 ｱ한→") == 9);
  BOOST_TEST(display_width("q\u0335\u0323") == 1);
  BOOST_TEST(display_width(U'漢') == 2);
  BOOST_TEST(display_width(U'\n') == 0);
}

BOOST_AUTO_TEST_CASE(clipping_keeps_whole_characters_and_their_marks) {
  BOOST_TEST(clip("abc", 2) == "ab");
  BOOST_TEST(clip("abc", 3) == "abc");
  BOOST_TEST(clip("abc", 0) == "");
  BOOST_TEST(clip("abc", -1) == "");
  BOOST_TEST(clip("漢字", 3) == "漢");
  BOOST_TEST(clip("漢字", 1) == "");
  BOOST_TEST(clip("q\u0335\u0323q", 1) == "q\u0335\u0323");
}

BOOST_AUTO_TEST_CASE(an_ellipsis_shows_that_something_was_cut) {
  BOOST_TEST(ellipsis("abcdef", 6) == "abcdef");
  BOOST_TEST(ellipsis("abcdef", 5) == "ab...");
  BOOST_TEST(ellipsis("漢字漢字", 7) == "漢字...");
  BOOST_TEST(ellipsis("漢字漢字", 6) == "漢...");
  BOOST_TEST(ellipsis("abcdef", 3) == "...");
  BOOST_TEST(ellipsis("abcdef", 2) == "..");
  BOOST_TEST(ellipsis("abcdef", 0) == "");
  BOOST_TEST(ellipsis("ab", 2) == "ab");
}

BOOST_AUTO_TEST_CASE(cutting_keeps_every_blank) {
  using Parts = std::vector<std::string_view>;
  BOOST_TEST(cut("  ab  cd ", 4) == (Parts{"  ab", "  cd", " "}), boost::test_tools::per_element());
  BOOST_TEST(cut("a漢字b", 2) == (Parts{"a", "漢", "字", "b"}), boost::test_tools::per_element());
  BOOST_TEST(cut("漢q\u0335", 1) == (Parts{"漢", "q\u0335"}), boost::test_tools::per_element());
  BOOST_TEST(cut("", 5) == (Parts{""}), boost::test_tools::per_element());
  BOOST_TEST(cut("ab", 0) == (Parts{"a", "b"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(wrapping)

BOOST_AUTO_TEST_CASE(there_is_at_least_one_line) {
  BOOST_TEST(wrap("", 10, "en").size() == 1U);
  BOOST_TEST(wrap("   ", 10, "en").size() == 1U);
  BOOST_TEST(wrap("", 0, "en").size() == 1U);
  BOOST_TEST(wrapped("   ", 2) == "");
}

BOOST_AUTO_TEST_CASE(lines_are_filled_and_blanks_at_their_ends_dropped) {
  BOOST_TEST(wrapped("one two three", 7) == "one two|three");
  BOOST_TEST(wrapped("one two three", 8) == "one two|three");
  BOOST_TEST(wrapped("one two three", 6) == "one|two|three");
  BOOST_TEST(wrapped("one two three", 13) == "one two three");
  BOOST_TEST(wrapped("one   two  ", 5) == "one|two");
  BOOST_TEST(wrapped("one   two  ", 9) == "one   two");
  BOOST_TEST(wrapped("日本　東京", 4) == "日本|東京");
}

BOOST_AUTO_TEST_CASE(blanks_at_the_beginning_stay_where_they_fit) {
  BOOST_TEST(wrapped("  one two", 5) == "  one|two");
  BOOST_TEST(wrapped("      one", 5) == "one");
  BOOST_TEST(wrapped("abcde    fg", 4) == "abcd|e|fg");
  BOOST_TEST(wrapped("abcdef    gh", 4) == "abcd|ef|gh");
}

BOOST_AUTO_TEST_CASE(a_line_feed_always_ends_a_line) {
  BOOST_TEST(wrapped("one two\nthree\n\nfour", 20) == "one two|three||four");
}

BOOST_AUTO_TEST_CASE(a_blank_with_a_mark_is_not_dropped) {
  BOOST_TEST(wrapped("ab \u0335 cd", 4) == "ab \u0335|cd");
}

BOOST_AUTO_TEST_CASE(a_no_break_space_holds_its_words_together) {
  BOOST_TEST(wrapped("over 300\u00A0MB", 9) == "over|300\u00A0MB");
}

BOOST_AUTO_TEST_CASE(what_has_no_break_is_cut_at_the_edge) {
  BOOST_TEST(wrapped("aaaaaaaaaa", 4) == "aaaa|aaaa|aa");
  BOOST_TEST(wrapped("see aaaaaaaaaa b", 6) == "see|aaaaaa|aaaa b");
  BOOST_TEST(wrapped("ｱｱ漢字", 1) == "ｱ|ｱ|漢|字");
  BOOST_TEST(wrapped("漢a", 0) == "漢|a");
  BOOST_TEST(wrapped("q\u0335\u0323q\u0335q", 2) == "q\u0335\u0323q\u0335|q");
}

BOOST_AUTO_TEST_CASE(words_may_break_after_their_hyphens) {
  BOOST_TEST(wrapped("a cost-effective way", 9) == "a cost-|effective|way");
  BOOST_TEST(wrapped("(real-time), end-to-end", 8) == "(real-|time),|end-to-|end");
  BOOST_TEST(wrapped("use --flag", 6) == "use|--flag");
  BOOST_TEST(wrapped("the -x flag", 5) == "the|-x|flag");
}

BOOST_AUTO_TEST_CASE(tokens_stay_whole_where_they_fit) {
  for (const std::string_view token : {"ml.p4d.24xlarge",
                                       "data.jsonl",
                                       "e.g.,",
                                       "U.S.",
                                       "us-east-1",
                                       "10:00",
                                       "1,000,000",
                                       "$1,000.50",
                                       "CI/CD",
                                       "C++",
                                       "C#",
                                       "TCP/IP",
                                       "s3://bucket/data.csv",
                                       "2026-11-22",
                                       "arn:aws:s3:::b/*",
                                       "user@example.com",
                                       "f(x,y)",
                                       "x=y",
                                       "a|b",
                                       "->",
                                       "p<0.05",
                                       "[1]",
                                       "{\"k\":\"v\"}",
                                       "foo_bar.baz",
                                       "MLA-C01",
                                       "naïve.csv",
                                       "données.épreuve",
                                       ".csv",
                                       "50%",
                                       "instance(s)",
                                       "\"quoted.text\""}) {
    const int cells = display_width(token);
    std::string text = "xx ";
    text += token;
    std::string lines = "xx|";
    lines += token;
    BOOST_TEST(wrapped(text, cells) == lines);
    BOOST_TEST(wrapped(text + " yy", cells + 2) == lines + "|yy");
  }
}

BOOST_AUTO_TEST_CASE(a_token_longer_than_a_line_breaks_at_its_joints) {
  BOOST_TEST(wrapped("s3://my-bucket/train/data.jsonl", 12) ==
             "s3://my-|bucket/|train/data.|jsonl");
  BOOST_TEST(wrapped("at arn:aws:sagemaker:us-east-1:123456789012:endpoint/x", 16) ==
             "at arn:aws:|sagemaker:us-|east-1:|123456789012:|endpoint/x");
  BOOST_TEST(wrapped("a_very_long_name_indeed", 10) == "a_very_|long_name_|indeed");
}

BOOST_AUTO_TEST_CASE(korean_breaks_between_words_only) {
  BOOST_TEST(wrapped("엔드포인트를 S3에 10:00에서 저장", 14, "ko") ==
             "엔드포인트를|S3에 10:00에서|저장");
  BOOST_TEST(wrapped("값을 엔드포인트(endpoint)를 (S3)을", 22, "ko") ==
             "값을|엔드포인트(endpoint)를|(S3)을");
  BOOST_TEST(wrapped("값을 엔드포인트(endpoint)를 (S3)을", 22, "ko-KR") ==
             "값을|엔드포인트(endpoint)를|(S3)을");
  BOOST_TEST(wrapped("엔드포인트를", 8, "kok") == "엔드포인|트를");
}

BOOST_AUTO_TEST_CASE(a_korean_word_longer_than_a_line_breaks_within_it) {
  BOOST_TEST(wrapped("값을 엔드포인트를", 8, "ko") == "값을 엔|드포인트|를");
  BOOST_TEST(wrapped("S3에서", 2, "ko") == "S3|에|서");
}

BOOST_AUTO_TEST_CASE(japanese_lines_begin_with_no_small_kana_or_long_vowel) {
  BOOST_TEST(wrapped("キャッシュ", 4, "ja") == "キャ|ッ|シュ");
  BOOST_TEST(wrapped("これはデータ", 8, "ja") == "これは|データ");
  BOOST_TEST(wrapped("ああちょっと", 6, "ja") == "ああ|ちょっ|と");
  BOOST_TEST(wrapped("ｱｱｷｬ", 3, "ja") == "ｱｱ|ｷｬ");
}

BOOST_AUTO_TEST_CASE(japanese_and_chinese_punctuation_stays_with_its_text) {
  BOOST_TEST(wrapped("保存する。次に、", 8, "ja") == "保存す|る。次|に、");
  BOOST_TEST(wrapped("これは「例」です", 8, "ja") == "これは|「例」で|す");
  BOOST_TEST(wrapped("使用（例如）数据", 6, "zh-Hans") == "使用|（例|如）数|据");
}

BOOST_AUTO_TEST_CASE(tokens_in_cjk_text_stay_whole) {
  BOOST_TEST(wrapped("次にml.p4d.24xlargeを使う", 16, "ja") == "次に|ml.p4d.24xlarge|を使う");
  BOOST_TEST(wrapped("将data.jsonl上传", 11, "zh-Hans") == "将|data.jsonl|上传");
}

BOOST_AUTO_TEST_CASE(a_quote_before_a_bracket_has_a_break_after_its_blank) {
  BOOST_TEST(wrapped("aaaa \"b\" (cccccccc)", 12) == "aaaa \"b\"|(cccccccc)");
}

BOOST_AUTO_TEST_CASE(unbroken_ranges_stay_whole_where_they_fit) {
  const std::string text = "run SELECT a FROM t now";
  const ByteRange query{4, 19};
  using Lines = std::vector<std::string_view>;
  BOOST_TEST(wrap(text, 16, "en", {&query, 1}) == (Lines{"run", "SELECT a FROM t", "now"}),
             boost::test_tools::per_element());
  BOOST_TEST(wrap(text, 19, "en", {&query, 1}) == (Lines{"run SELECT a FROM t", "now"}),
             boost::test_tools::per_element());
  BOOST_TEST(wrap(text, 10, "en", {&query, 1}) == (Lines{"run SELECT", "a FROM t", "now"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_very_long_line_is_cut_into_full_lines) {
  const std::string text(100'000, 'x');
  const std::vector<std::string_view> lines = wrap(text, 76, "en");
  BOOST_TEST(lines.size() == 1316U);
  BOOST_TEST(lines.front().size() == 76U);
  BOOST_TEST(lines.back().size() == 60U);
  const std::string hyphens(100'000, '-');
  BOOST_TEST(wrap(hyphens, 100, "en").size() == 1000U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace mockexam::ui
