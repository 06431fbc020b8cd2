#include "questionbanks/reader/bank_reader.h"

#include <sys/stat.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fstream>

#include "tests/questionbanks/samples.h"
#include "tests/support/temp_dir.h"

using namespace mockexam;
using namespace mockexam::banks;
using tests::items_file;
using tests::kChoiceItem;
using tests::kExam;
using tests::kMatchingItem;
using tests::kOrderingItem;
using tests::with;

namespace {

namespace fs = std::filesystem;

struct Folder {
  tests::TempDir dir;

  Folder() {
    fs::create_directory(dir.path() / "items");
    write("exam.xml", kExam);
  }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(dir.path() / name, std::ios::binary) << text;
  }
  BankResult load() const { return load_bank(dir.path()); }
};

std::string rules(const BankResult& result) {
  std::string all;
  for (const Diagnostic& d : result.diagnostics) all += (all.empty() ? "" : " ") + d.rule;
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bank_folders)

BOOST_AUTO_TEST_CASE(all_item_files_are_read_and_items_come_by_id) {
  Folder folder;
  folder.write("items/b.xml", items_file(kChoiceItem));
  folder.write("items/a.xml", items_file(kMatchingItem));
  folder.write("items/notes.txt", "not XML and not read");
  const BankResult result = folder.load();
  BOOST_TEST(rules(result) == "");
  BOOST_REQUIRE(result.bank.has_value());
  BOOST_REQUIRE(result.bank->items.size() == 2U);
  BOOST_TEST(result.bank->items[0].id == "TST-1.1-001");
  BOOST_TEST(result.bank->exam_source == kExam);
}

BOOST_AUTO_TEST_CASE(without_an_exam_there_is_no_bank_but_items_are_checked_all_the_same) {
  Folder folder;
  fs::remove(folder.dir.path() / "exam.xml");
  folder.write("items/a.xml", items_file(with(kChoiceItem, "apply", "x")));
  const BankResult result = folder.load();
  BOOST_TEST(!result.bank.has_value());
  BOOST_TEST(rules(result) == "file-read bad-word");
}

BOOST_AUTO_TEST_CASE(an_id_used_twice_keeps_the_first_and_names_its_place) {
  Folder folder;
  folder.write("items/a.xml", items_file(kChoiceItem));
  folder.write("items/b.xml", items_file(kChoiceItem));
  const BankResult result = folder.load();
  BOOST_TEST(rules(result) == "item-id");
  BOOST_TEST(result.bank->items.size() == 1U);
  BOOST_TEST(result.diagnostics[0].file == (folder.dir.path() / "items/b.xml").string());
  BOOST_TEST(result.diagnostics[0].message.find("a.xml:3") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(items_must_fit_the_exam) {
  Folder folder;
  const std::string other_task =
      with(with(items_file(kMatchingItem), "task=\"1.1\"", "task=\"3.1\""), "1.1-03", "3.1-03");
  folder.write("items/a.xml", other_task);
  folder.write("items/b.xml",
               items_file(with(kChoiceItem, "multiple-choice", "multiple-response")));
  folder.write("items/c.xml",
               items_file(with(kOrderingItem,
                               "<step><text>Three</text><reason>Needs two.</reason></step>", "")));
  const BankResult result = folder.load();
  BOOST_TEST(rules(result) == "item-task item-type item-places");
  BOOST_TEST(result.bank->items.empty());
}

BOOST_AUTO_TEST_CASE(enemies_that_do_not_exist_or_do_not_answer_are_said_and_repaired) {
  Folder folder;
  folder.write("items/a.xml", items_file(std::string(kChoiceItem) + kOrderingItem));
  const BankResult one_sided = folder.load();
  BOOST_TEST(rules(one_sided) == "item-enemy");
  BOOST_TEST(!has_errors(one_sided.diagnostics));
  BOOST_TEST(one_sided.bank->items[0].enemies == (std::vector<std::string>{"TST-1.1-002"}));

  folder.write("items/a.xml", items_file(kOrderingItem));
  const BankResult nobody = folder.load();
  BOOST_TEST(rules(nobody) == "item-enemy");
  BOOST_TEST(nobody.bank->items[0].enemies.empty());
}

BOOST_AUTO_TEST_CASE(pipes_devices_and_oversized_files_are_said_and_do_not_block) {
  Folder folder;
  folder.write("items/good.xml", items_file(kChoiceItem));
  BOOST_REQUIRE(mkfifo((folder.dir.path() / "items/pipe.xml").c_str(), 0600) == 0);
  folder.write("items/large.xml", std::string(3 * 1024 * 1024, ' '));
  const BankResult result = folder.load();
  BOOST_TEST(rules(result) == "file-size file-read");
  BOOST_TEST(result.bank->items.size() == 1U);
}

BOOST_AUTO_TEST_CASE(diagnostics_come_by_file_and_line) {
  Folder folder;
  folder.write("items/b.xml", items_file(with(kChoiceItem, "apply", "x")));
  folder.write("items/a.xml", "<items");
  folder.write("exam.xml", with(kExam, "weight=\"40\"", "weight=\"30\""));
  const BankResult result = folder.load();
  BOOST_TEST(std::ranges::is_sorted(result.diagnostics, {}, &Diagnostic::file));
  BOOST_TEST(result.diagnostics.size() >= 3U);
}

BOOST_AUTO_TEST_SUITE_END()
