#include "questionbanks/reader/item_reader.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "questionbanks/reader/fields.h"
#include "questionbanks/reader/item_writer.h"
#include "tests/questionbanks/samples.h"

using namespace mockexam;
using namespace mockexam::banks;
using tests::items_file;
using tests::kChoiceItem;
using tests::kMatchingItem;
using tests::kOrderingItem;
using tests::with;

namespace {

struct Read {
  std::vector<ReadItem> items;
  Diagnostics diagnostics;
};

Read read(const std::string& file, const std::string& exam = "tst") {
  Read out;
  out.items = read_items(file, "items/1.1.xml", exam, out.diagnostics);
  return out;
}

// The rules that were broken, in the order they were reported.
std::string rules(const Read& out) {
  std::string all;
  for (const Diagnostic& d : out.diagnostics) all += (all.empty() ? "" : " ") + d.rule;
  return all;
}

std::string rules_of(const std::string& item) { return rules(read(items_file(item))); }

}  // namespace

BOOST_AUTO_TEST_SUITE(item_files)

BOOST_AUTO_TEST_CASE(a_choice_item_is_read_with_everything_in_it) {
  const Read out = read(items_file(kChoiceItem));
  BOOST_TEST(rules(out) == "");
  BOOST_REQUIRE(out.items.size() == 1U);
  const Item& item = out.items.front().item;
  BOOST_TEST(item.id == "TST-1.1-001");
  BOOST_TEST((item.type == ItemType::MultipleChoice));
  BOOST_TEST(item.task == "1.1");
  BOOST_TEST(item.domain() == "1");
  BOOST_TEST(item.expected_permille == 650);
  BOOST_TEST((item.status == ItemStatus::Approved));
  BOOST_TEST(item.revision == 2);
  BOOST_TEST(item.reviewed == "2026-01-03");
  BOOST_TEST(item.key.places == (std::vector<int>{1}));
  BOOST_TEST(item.places() == 1);
  BOOST_TEST(item.stem.original().str() ==
             "A team stores 3 < 4 files.\nIt uses `a & b`.\n\nWhich one?");
  BOOST_TEST(item.options[1].reason.original().str() == "Meets all.");
  BOOST_TEST(item.references.front().url == "https://example.org/?a=1&b=2");
  BOOST_TEST(out.items.front().line == 3);
}

BOOST_AUTO_TEST_CASE(an_ordering_item_keeps_right_order_unused_steps_and_translations) {
  const Read out = read(items_file(kOrderingItem));
  BOOST_TEST(rules(out) == "");
  BOOST_REQUIRE(out.items.size() == 1U);
  const Item& item = out.items.front().item;
  BOOST_TEST(item.options.size() == 4U);
  BOOST_TEST(item.key.places == (std::vector<int>{0, 1, 2}));
  BOOST_TEST(item.stem.in("ja").str() == "順番に並べてください。");
  BOOST_TEST(item.options[0].text.in("ja").str() == "一");
  BOOST_TEST(item.options[1].text.in("ja").str() == "Two");  // not translated: as written
  BOOST_TEST((item.lifecycle == Lifecycle::Closed));
  BOOST_TEST(item.volatile_fact);
  BOOST_TEST(item.enemies == (std::vector<std::string>{"TST-1.1-001"}));
}

BOOST_AUTO_TEST_CASE(equal_responses_of_a_matching_item_are_one) {
  const Read out = read(items_file(kMatchingItem));
  BOOST_TEST(rules(out) == "");
  BOOST_REQUIRE(out.items.size() == 1U);
  const Item& item = out.items.front().item;
  BOOST_TEST(item.options.size() == 3U);
  BOOST_TEST(item.key.places == (std::vector<int>{0, 1, 0}));
  BOOST_TEST(item.prompts.size() == 3U);
}

BOOST_AUTO_TEST_CASE(what_is_written_reads_back_equal) {
  const Read out = read(items_file(std::string(kChoiceItem) + kOrderingItem + kMatchingItem));
  BOOST_REQUIRE(out.items.size() == 3U);
  for (const ReadItem& first : out.items) {
    const std::string file = write_item_file(first.item, "tst");
    const Read again = read(file);
    BOOST_TEST(rules(again) == "");
    BOOST_REQUIRE(again.items.size() == 1U);
    BOOST_TEST((again.items.front().item == first.item));
    BOOST_TEST(write_item_file(again.items.front().item, "tst") == file);
  }
}

BOOST_AUTO_TEST_CASE(a_wrong_key_is_said_whatever_the_type) {
  BOOST_TEST(rules_of(with(kChoiceItem, " key=\"true\"", "")) == "item-key");
  BOOST_TEST(rules_of(with(kChoiceItem, "<option><text>First", "<option key=\"true\"><text>First")) ==
             "item-key");
  BOOST_TEST(rules_of(with(kChoiceItem, "multiple-choice", "multiple-response")) == "");
  BOOST_TEST(rules_of(with(with(kChoiceItem, "multiple-choice", "multiple-response"),
                           " key=\"true\"", "")) == "item-key");
  BOOST_TEST(rules_of(with(kChoiceItem, "multiple-choice", "ordering")) == "item-body");
  BOOST_TEST(rules_of(with(kMatchingItem, "reuse=\"any\"", "reuse=\"at-most-once\"")) ==
             "item-reuse");
  BOOST_TEST(rules_of(with(with(kMatchingItem, "reuse=\"any\"", "reuse=\"once\""),
                           "<prompt>r</prompt><response>left", "<prompt>r</prompt><response>up")) ==
             "item-reuse");
}

BOOST_AUTO_TEST_CASE(bad_values_are_said_with_the_line_and_a_mend) {
  BOOST_TEST(rules_of(with(kChoiceItem, "0.65", "65")) == "bad-share");
  BOOST_TEST(rules_of(with(kChoiceItem, "0.65", "0.6500001")) == "bad-share");
  BOOST_TEST(rules_of(with(kChoiceItem, "0.65", "-0.5")) == "bad-share");
  BOOST_TEST(rules_of(with(kChoiceItem, "revision=\"2\"", "revision=\"2x\"")) == "bad-number");
  BOOST_TEST(rules_of(with(kChoiceItem, "revision=\"2\"", "revision=\"99999999999\"")) ==
             "bad-number");
  BOOST_TEST(rules_of(with(kChoiceItem, "2026-01-03", "3 Jan 2026")) == "bad-date");
  BOOST_TEST(rules_of(with(kChoiceItem, "2026-01-03", "2026-13-03")) == "bad-date");
  BOOST_TEST(rules_of(with(kChoiceItem, "apply", "applying")) == "bad-word");
  BOOST_TEST(rules_of(with(kChoiceItem, "key=\"true\"", "key=\"yes\"")) == "bad-flag item-key");
  BOOST_TEST(rules_of(with(kChoiceItem, " level=\"apply\"", "")) == "missing-attribute");
  BOOST_TEST(rules_of(with(kChoiceItem, " level=", " colour=\"red\" level=")) ==
             "unknown-attribute");
  BOOST_TEST(rules_of(with(kChoiceItem, "<explanation>The principle.</explanation>", "")) ==
             "missing-element");
  BOOST_TEST(rules_of(with(kChoiceItem, "<explanation>", "<hint>x</hint><explanation>")) ==
             "unknown-element");
  BOOST_TEST(rules_of(with(kChoiceItem, "<explanation>The principle.", "<explanation>  ")) ==
             "empty-text");
  BOOST_TEST(rules_of(with(kChoiceItem, "<options>", "<options>loose words")) == "stray-text");
  BOOST_TEST(rules_of(with(kChoiceItem, "https://", "http://")) == "item-reference");
  BOOST_TEST(rules_of(with(kChoiceItem, "1.1-01\"", "2.1-01\"")) == "item-point");
  BOOST_TEST(rules_of(with(kChoiceItem, "First", std::string(3000, 'x'))) == "long-text");
  const Read out = read(items_file(with(kChoiceItem, "apply", "applying")));
  BOOST_TEST(to_string(out.diagnostics.front()) ==
             "items/1.1.xml:3: bad-word: level is \"applying\", not one of recall, understand, "
             "apply, analyze, write one of these words");
}

BOOST_AUTO_TEST_CASE(all_problems_are_reported_at_once_and_good_items_stay) {
  const std::string bad = with(with(kOrderingItem, "analyze", "hard"), "0.5", "high");
  const Read out = read(items_file(std::string(kChoiceItem) + bad + kMatchingItem));
  BOOST_TEST(rules(out) == "bad-word bad-share");
  BOOST_REQUIRE(out.items.size() == 2U);
  BOOST_TEST(out.items[0].item.id == "TST-1.1-001");
  BOOST_TEST(out.items[1].item.id == "TST-1.1-003");
}

BOOST_AUTO_TEST_CASE(a_text_twice_or_in_the_wrong_language_first_is_said) {
  BOOST_TEST(rules_of(with(kOrderingItem, " xml:lang=\"ja\">順", ">順")) == "text-twice");
  BOOST_TEST(rules_of(with(kOrderingItem, "<stem>", "<stem xml:lang=\"ko\">")) == "text-language");
}

BOOST_AUTO_TEST_CASE(hostile_characters_are_replaced_and_said_and_the_item_stays) {
  const Read out = read(items_file(with(kChoiceItem, "First", "Fi\xe2\x80\xaerst")));
  BOOST_TEST(rules(out) == "unclean-text");
  BOOST_REQUIRE(out.items.size() == 1U);
  BOOST_TEST(out.items.front().item.options[0].text.original().str() == "Fi\xef\xbf\xbdrst");
  BOOST_TEST(!has_errors(out.diagnostics));
}

BOOST_AUTO_TEST_CASE(a_file_for_another_exam_or_of_another_kind_is_refused) {
  BOOST_TEST(rules(read(items_file(kChoiceItem), "other")) == "file-exam");
  BOOST_TEST(rules(read("<exam/>")) == "file-root");
  BOOST_TEST(rules(read(with(items_file(kChoiceItem), " task=\"1.1\"", ""))) ==
             "missing-attribute");
}

BOOST_AUTO_TEST_CASE(texts_lose_the_indentation_they_share_and_nothing_else) {
  BOOST_TEST(dedent("") == "");
  BOOST_TEST(dedent(" \n \t\n") == "");
  BOOST_TEST(dedent("one line") == "one line");
  BOOST_TEST(dedent("\n    a\n      b\n\n    c\n  ") == "a\n  b\n\nc");
  BOOST_TEST(dedent("begins here\n    goes on\n      deeper") == "begins here\ngoes on\n  deeper");
}

BOOST_AUTO_TEST_SUITE_END()
