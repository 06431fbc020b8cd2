#include "simulator/cli/workspace.h"

#include <optional>
#include <random>
#include <system_error>
#include <utility>

#include "simulator/app/nearest_word.h"
#include "simulator/cli/failure.h"
#include "simulator/cli/paths.h"
#include "simulator/ui/tr.h"

namespace mockexam::cli {
namespace {

namespace fs = std::filesystem;
using app::ExamLibrary;
using app::FoundExam;
using store::SqliteAttemptStore;
using ui::tr_fmt;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

Failure unknown_exam(const ExamLibrary& library, const std::string& name) {
  std::string text = tr_fmt("There is no exam {}.", in_quotes(name));
  const std::string near = app::nearest_word(name, library.ids());
  text += " " + (near.empty() ? tr_fmt("There is: {}.", joined(library.ids()))
                              : tr_fmt("Did you mean {}?", near));
  return {ExitCode::Usage, text};
}

}  // namespace

ExamLibrary find_exams(const Context& context) {
  std::optional<fs::path> extra;
  if (!context.options.exam_folder.empty()) extra = context.options.exam_folder;
  return ExamLibrary(bank_roots(context.environment), extra);
}

const FoundExam& choose_exam(const Context& context, const ExamLibrary& library) {
  const std::string& name = context.options.word;
  if (library.exams().empty()) throw Failure(ExitCode::Data, no_exams_text(context));
  const FoundExam* found = name.empty() ? library.only() : library.find(name);
  if (found == nullptr && !name.empty()) throw unknown_exam(library, name);
  if (found == nullptr) {
    throw Failure(ExitCode::Usage, tr_fmt("Which exam? There is: {}.", joined(library.ids())));
  }
  if (!found->exam) {
    tell_diagnostics(context, found->diagnostics);
    throw Failure(ExitCode::Data, tr_fmt("The exam in {} cannot be used.", found->folder.string()));
  }
  return *found;
}

banks::Bank load_bank(const Context& context, const FoundExam& found) {
  banks::BankResult result = banks::load_bank(found.folder);
  tell_diagnostics(context, result.diagnostics);
  if (!result.bank) {
    throw Failure(ExitCode::Data, tr_fmt("The exam in {} cannot be used.", found.folder.string()));
  }
  return std::move(*result.bank);
}

void tell_diagnostics(const Context& context, const banks::Diagnostics& diagnostics) {
  for (const banks::Diagnostic& diagnostic : diagnostics) {
    context.console.tell(banks::to_string(diagnostic));
  }
}

std::string no_exams_text(const Context& context) {
  std::vector<std::string> roots;
  for (const fs::path& root : bank_roots(context.environment)) roots.push_back(root.string());
  return tr_fmt("No exam was found in {}. Name a folder with --exam.", joined(roots));
}

store::OpenOptions store_options(const Context& context) {
  const auto folder = data_folder(context.environment, context.options.data_folder);
  if (!folder) {
    throw Failure(ExitCode::Failure,
                  ui::tr("There is no home folder to keep attempts in. Name a folder with "
                         "--data-dir."));
  }
  store::OpenOptions options;
  options.path = (*folder / "attempts.db").string();
  return options;
}

std::unique_ptr<SqliteAttemptStore> open_store(const Context& context) {
  return std::make_unique<SqliteAttemptStore>(store_options(context));
}

std::unique_ptr<SqliteAttemptStore> open_store_if_any(const Context& context) {
  const store::OpenOptions options = store_options(context);
  // What cannot be looked at is left to the store, which says why.
  std::error_code error;
  const fs::file_status file = fs::symlink_status(options.path, error);
  if (file.type() == fs::file_type::not_found) return nullptr;
  return std::make_unique<SqliteAttemptStore>(options);
}

std::uint64_t new_seed() {
  constexpr std::uint64_t kMost = (std::uint64_t{1} << 53) - 1;
  std::random_device device;
  const std::uint64_t high = device();
  return ((high << 32) | device()) & kMost;
}

}  // namespace mockexam::cli
