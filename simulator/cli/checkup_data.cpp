#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <variant>
#include <vector>

#include "simulator/cli/checkup.h"
#include "simulator/cli/failure.h"
#include "simulator/cli/workspace.h"
#include "simulator/exam/assembly.h"
#include "simulator/store/examine.h"

namespace mockexam::cli {
namespace {

namespace fs = std::filesystem;
using exam::StoreError;
using Verdict = Check::Verdict;

void check_settings(const store::OpenOptions& options, Checkup& checkup) {
  const store::Examination found = store::examine(options);
  checkup.push_back({"store.schema", found.schema, {}, {}});
  checkup.push_back({"store.journal_mode", found.journal_mode, {}, {}});
  checkup.push_back({"store.synchronous", found.synchronous + " (3 is EXTRA)", {}, {}});
  checkup.push_back({"store.foreign_keys", found.foreign_keys + " (1 is on)", {}, {}});
  Check integrity{"store.integrity", found.integrity, {}, {}};
  if (found.integrity != "ok") {
    integrity.verdict = Verdict::Wrong;
    integrity.advice = "keep a copy of the whole data folder, then restore a backup";
  }
  checkup.push_back(integrity);
}

// Reads every attempt, which checks all hashes.
void check_attempts(exam::AttemptStore& store, Checkup& checkup) {
  int open = 0, over = 0;
  for (const exam::AttemptSummary& attempt : store.list()) {
    ++(attempt.state == exam::AttemptState::Open ? open : over);
    try {
      if (store.load(attempt.id)) continue;
      checkup.push_back({"store.attempt", std::to_string(attempt.id) + " is gone", Verdict::Wrong,
                         "restore a backup"});
    } catch (const StoreError& error) {
      checkup.push_back(
          {"store.attempt", std::to_string(attempt.id), Verdict::Wrong, error.what()});
    }
  }
  checkup.push_back({"store.attempts",
                     std::to_string(open) + " open, " + std::to_string(over) + " over",
                     {},
                     {}});
}

void check_store_file(const store::OpenOptions& options, Checkup& checkup) {
  constexpr mode_t kOthers = 077;
  struct stat facts {};
  Check file{"store.file", options.path, {}, {}};
  if (stat(options.path.c_str(), &facts) == 0 && (facts.st_mode & kOthers) != 0) {
    file.verdict = Verdict::Wrong;
    file.advice = "others may read it: chmod 600 " + options.path;
  }
  checkup.push_back(file);
}

std::string counts(const std::vector<banks::Item>& items) {
  std::string text = "questions " + std::to_string(items.size());
  for (int type = 0; type < banks::kItemTypes; ++type) {
    const auto kind = static_cast<banks::ItemType>(type);
    text += (type == 0 ? " (" : ", ") + std::string(banks::word(kind)) + " " +
            std::to_string(std::ranges::count(items, kind, &banks::Item::type));
  }
  return text + ")";
}

bool can_be_drawn(const banks::Bank& bank) {
  return std::holds_alternative<exam::Form>(exam::assemble(bank.exam, bank.items, {}, 1));
}

void check_exam(const app::FoundExam& found, Checkup& checkup) {
  const banks::BankResult loaded = banks::load_bank(found.folder);
  const std::string name =
      "exam." + (found.exam ? found.exam->id : found.folder.filename().string());
  Check check{name, found.folder.string(), {}, {}};
  if (!loaded.bank) {
    check.verdict = Verdict::Wrong;
    check.advice = "mend its exam.xml";
  } else {
    check.value = counts(loaded.bank->items) + ", in " + check.value;
    if (!can_be_drawn(*loaded.bank)) {
      check.verdict = Verdict::Wrong;
      check.advice = "no form can be drawn from them; mockexam draw says why";
    }
  }
  checkup.push_back(check);
  for (const banks::Diagnostic& diagnostic : loaded.diagnostics) {
    const bool error = diagnostic.severity == banks::Severity::Error;
    checkup.push_back(
        {name, banks::to_string(diagnostic), error ? Verdict::Wrong : Verdict::Note, {}});
  }
}

}  // namespace

void check_store(const Context& context, Checkup& checkup) {
  try {
    const store::OpenOptions options = store_options(context);
    std::error_code error;
    if (!fs::exists(fs::symlink_status(options.path, error))) {
      checkup.push_back({"store.file", options.path + " (made with the first exam)", {}, {}});
      return;
    }
    check_store_file(options, checkup);
    check_settings(options, checkup);
    check_attempts(*open_store(context), checkup);
  } catch (const StoreError& error) {
    checkup.push_back({"store", "cannot be used", Verdict::Wrong, error.what()});
  } catch (const Failure&) {
    return;  // without a data folder, which is told already
  }
}

void check_exams(const Context& context, Checkup& checkup) {
  const app::ExamLibrary library = find_exams(context);
  for (const app::FoundExam& found : library.exams()) check_exam(found, checkup);
  if (library.exams().empty()) {
    checkup.push_back({"exams", "none", Verdict::Wrong, no_exams_text(context)});
  }
}

}  // namespace mockexam::cli
