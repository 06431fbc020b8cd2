// What holds for every paragraph at every width.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "questionbanks/text/character.h"
#include "questionbanks/text/safe_text.h"
#include "simulator/ui/text/wrap.h"

namespace mockexam::ui {
namespace {

struct Paragraph {
  const char* language;
  const char* text;
  std::vector<const char*> tokens;
};

const std::vector<Paragraph>& paragraphs() {
  static const std::vector<Paragraph> all = {
      {"en",
       "A delivery company trains a demand model every night on 12 ml.p4d.24xlarge instances "
       "(e.g., in us-east-1) and reads s3://demand-data/2026/orders.jsonl, which grows by 1,000 "
       "rows a minute. The cost-effective, \"end-to-end\" pipeline must finish by 06:30; it keeps "
       "CI/CD checks, p<0.05 alarms and a data.jsonl sample. Which option meets the goal?",
       {"ml.p4d.24xlarge", "(e.g.,", "us-east-1)", "1,000", "06:30;", "CI/CD", "p<0.05",
        "data.jsonl"}},
      {"ja",
       "ある小売企業は、毎晩ml.p4d.24xlargeインスタンスで需要予測モデルを学習させています。"
       "データはAmazon S3のdata.jsonlにあり、ちょっとしたキャッシュ（1時間あたり約1,000件）も"
       "使います。「エンドポイント」のコストを下げるには、どうすればよいでしょうか？"
       "スケーリングポリシー・ログ・アラームは、10:00までに設定しなければなりません。",
       {"ml.p4d.24xlarge", "data.jsonl", "1,000", "10:00"}},
      {"ko",
       "한 물류 회사는 매일 밤 ml.p4d.24xlarge 인스턴스에서 수요 예측 모델을 학습합니다. "
       "데이터는 Amazon S3에 있는 data.jsonl 파일이며, 10:00에서 12:30까지 늘어납니다. "
       "엔드포인트(endpoint)를 \"비용 효율적\"으로 운영하려면 어떻게 해야 합니까? 경보는 "
       "(S3)을 포함해야 합니다.",
       {"ml.p4d.24xlarge", "S3에", "data.jsonl", "10:00에서", "12:30까지", "엔드포인트(endpoint)를",
        "(S3)을"}},
      {"zh-Hans",
       "一家物流公司每晚在ml.p4d.24xlarge实例上训练需求预测模型，数据保存在Amazon S3的"
       "data.jsonl中，每分钟增加约1,000行。公司说：“必须在10:00之前完成！”然后，《操作手册》"
       "（第3版）要求降低成本……哪个方案符合要求？",
       {"ml.p4d.24xlarge", "data.jsonl", "1,000", "10:00"}},
      {"en",
       "Run `aws s3 cp s3://my-bucket/a_b/c.tar.gz data` – then “compare” 模型 A/B → v2.1.0… and "
       "한국어 텍스트, kana カタカナー; q\u0335\u0323x ½ naïve.csv  (two  blanks)   end",
       {"v2.1.0…", "naïve.csv"}},
  };
  return all;
}

std::string without_blanks(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const text::Character next = text::first_character(text);
    if (next.code != ' ' && next.code != 0x3000) out += text.substr(0, next.bytes);
    text.remove_prefix(next.bytes);
  }
  return out;
}

// Lines in order, in bounds, with nothing but blanks between them.
bool keeps_text(std::string_view text, const std::vector<std::string_view>& lines) {
  std::string joined;
  const char* end = text.data();
  for (const std::string_view line : lines) {
    if (line.data() < end || line.data() + line.size() > text.data() + text.size()) return false;
    const std::string_view gap(end, static_cast<std::size_t>(line.data() - end));
    if (!without_blanks(gap).empty()) return false;
    end = line.data() + line.size();
    joined += line;
  }
  return without_blanks(joined) == without_blanks(text);
}

// A wide character in one cell may stick out, alone with its marks.
bool fits(std::string_view line, int cells) {
  if (display_width(line) <= cells) return true;
  return cells == 1 && display_width(line) == 2 && clip(line, 1).empty();
}

bool fits(const std::vector<std::string_view>& lines, int cells) {
  return std::all_of(lines.begin(), lines.end(),
                     [cells](std::string_view line) { return fits(line, cells); });
}

constexpr std::u32string_view kNotAtStart =
    U"、。，．・：；？！）」』】〉》〕”…ぁぃぅぇぉっゃゅょァィゥェォッャュョーヵヶ々%).,;:?!";
constexpr std::u32string_view kNotAtEnd = U"（「『【〈《〔“([";

bool keeps_kinsoku(const std::vector<std::string_view>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const char32_t first = text::first_character(lines[i]).code;
    if (i > 0 && kNotAtStart.find(first) != std::u32string_view::npos) return false;
    std::string_view rest = lines[i];
    char32_t last = 0;
    for (; !rest.empty(); rest.remove_prefix(text::first_character(rest).bytes)) {
      last = text::first_character(rest).code;
    }
    if (i + 1 < lines.size() && kNotAtEnd.find(last) != std::u32string_view::npos) return false;
  }
  return true;
}

BOOST_AUTO_TEST_SUITE(wrap_properties)

BOOST_AUTO_TEST_CASE(paragraphs_are_clean) {
  for (const Paragraph& each : paragraphs()) BOOST_TEST(text::is_clean(each.text));
}

BOOST_AUTO_TEST_CASE(no_line_is_too_wide_and_no_text_is_lost) {
  for (const Paragraph& each : paragraphs()) {
    for (const char* const language : {"en", "ja", "ko", "zh-Hans"}) {
      for (int cells = 1; cells <= 120; ++cells) {
        BOOST_TEST_CONTEXT(each.language << " text as " << language << ", " << cells) {
          const std::vector<std::string_view> lines = wrap(each.text, cells, language);
          BOOST_TEST(fits(lines, cells));
          BOOST_TEST(keeps_text(each.text, lines));
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(no_line_begins_or_ends_with_a_blank) {
  for (const Paragraph& each : paragraphs()) {
    for (int cells = 1; cells <= 120; ++cells) {
      for (const std::string_view line : wrap(each.text, cells, each.language)) {
        BOOST_TEST_CONTEXT(each.language << ", " << cells << " <" << line << ">") {
          BOOST_TEST((!line.empty() && line.front() != ' ' && line.back() != ' '));
        }
      }
    }
  }
}

// In narrower columns some words with their punctuation do not fit and are cut at the edge.
BOOST_AUTO_TEST_CASE(no_line_begins_or_ends_with_what_must_not) {
  for (const Paragraph& each : paragraphs()) {
    for (int cells = 12; cells <= 120; ++cells) {
      BOOST_TEST_CONTEXT(each.language << ", " << cells) {
        BOOST_TEST(keeps_kinsoku(wrap(each.text, cells, each.language)));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(tokens_that_fit_are_on_one_line) {
  for (const Paragraph& each : paragraphs()) {
    for (const std::string_view token : each.tokens) {
      for (int cells = display_width(token); cells <= 120; ++cells) {
        const std::vector<std::string_view> lines = wrap(each.text, cells, each.language);
        const bool whole = std::any_of(lines.begin(), lines.end(), [&](std::string_view line) {
          return line.find(token) != std::string_view::npos;
        });
        BOOST_TEST_CONTEXT(each.language << " " << token << ", " << cells) {
          BOOST_TEST(whole);
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(korean_lines_end_where_words_end) {
  const Paragraph& korean = paragraphs()[2];
  const std::string_view text = korean.text;
  for (int cells = 23; cells <= 120; ++cells) {
    for (const std::string_view line : wrap(text, cells, "ko")) {
      const auto end = static_cast<std::size_t>(line.data() - text.data()) + line.size();
      BOOST_TEST((end == text.size() || text[end] == ' '));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_wider_column_needs_no_more_lines) {
  for (const Paragraph& each : paragraphs()) {
    std::size_t before = wrap(each.text, 1, each.language).size();
    for (int cells = 31; cells <= 120; ++cells) {
      const std::size_t lines = wrap(each.text, cells, each.language).size();
      BOOST_TEST(lines <= before);
      before = lines;
    }
  }
}

BOOST_AUTO_TEST_CASE(any_clean_text_wraps_and_clips_within_its_cells) {
  const std::vector<std::string> pieces = {
      " ",  "  ", "　", "a",      "B1",     "-", ".",  "/",  ",",  "_",           "(",
      ")",  "\"", "“",  "”",      "…",      "—", "漢", "。", "「", "」",          "ー",
      "ッ", "한", "글", "\u0335", "\u00A0", "ｱ", "％", "→",  "é",  "\xEF\xBF\xBD"};
  std::mt19937 random(99);
  for (int round = 0; round < 5'000; ++round) {
    std::string raw;
    for (auto n = random() % 40; n > 0; --n) raw += pieces[random() % pieces.size()];
    const std::string text = text::SafeText::clean(raw).str();
    const int cells = 1 + static_cast<int>(random() % 12);
    for (const char* const language : {"en", "ja", "ko"}) {
      const std::vector<std::string_view> lines = wrap(text, cells, language);
      if (fits(lines, cells) && keeps_text(text, lines)) continue;
      BOOST_TEST_CONTEXT(language << " " << cells << " <" << text << ">") {
        BOOST_TEST(fits(lines, cells));
        BOOST_TEST(keeps_text(text, lines));
      }
    }
    BOOST_TEST(display_width(clip(text, cells)) <= cells);
    BOOST_TEST(display_width(ellipsis(text, cells)) <= cells);
    std::string joined;
    for (const std::string_view part : cut(text, cells)) joined += part;
    BOOST_TEST((joined == text));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace mockexam::ui
