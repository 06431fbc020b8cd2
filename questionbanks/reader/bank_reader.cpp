#include "questionbanks/reader/bank_reader.h"

#include <algorithm>
#include <tuple>

#include "questionbanks/reader/bank_checks.h"
#include "questionbanks/reader/exam_reader.h"
#include "questionbanks/reader/file_bytes.h"
#include "questionbanks/reader/item_reader.h"
#include "questionbanks/reader/xml_source.h"

namespace mockexam::banks {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> bytes_of(const fs::path& path, Diagnostics& diagnostics) {
  // One byte more than allowed shows the parser that the file is too large.
  std::string error;
  auto bytes = read_file(path, XmlLimits{}.bytes + 1, error);
  if (!bytes) {
    diagnostics.push_back({path.string(), 0, Severity::Error, "file-read",
                           "cannot be read: " + error, "mend its name or its permissions"});
  }
  return bytes;
}

std::vector<fs::path> item_files(const fs::path& folder, Diagnostics& diagnostics) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->path().extension() == ".xml") files.push_back(entry->path());
  }
  if (error) {
    diagnostics.push_back({folder.string(), 0, Severity::Error, "folder-read",
                           "cannot be read: " + error.message(),
                           "put the item files into this folder"});
  }
  std::ranges::sort(files);
  return files;
}

std::vector<ReadItem> all_items(const fs::path& folder, const std::string& exam,
                                Diagnostics& diagnostics) {
  std::vector<ReadItem> items;
  std::size_t total = 0;
  for (const fs::path& path : item_files(folder, diagnostics)) {
    const auto bytes = bytes_of(path, diagnostics);
    if (!bytes) continue;
    total += bytes->size();
    if (total > kMostBankBytes) {
      diagnostics.push_back({path.string(), 0, Severity::Error, "bank-size",
                             "the bank is larger than " +
                                 std::to_string(kMostBankBytes / (1024 * 1024)) + " MiB",
                             "split the bank; files from here on are left out"});
      break;
    }
    auto found = read_items(*bytes, path.string(), exam, diagnostics);
    std::ranges::move(found, std::back_inserter(items));
  }
  return items;
}

}  // namespace

ExamResult load_exam(const fs::path& folder) {
  ExamResult result;
  const fs::path path = folder / "exam.xml";
  auto bytes = bytes_of(path, result.diagnostics);
  if (!bytes) return result;
  result.exam = read_exam(*bytes, path.string(), result.diagnostics);
  result.source = std::move(*bytes);
  return result;
}

BankResult load_bank(const fs::path& folder) {
  ExamResult exam = load_exam(folder);
  BankResult result;
  result.diagnostics = std::move(exam.diagnostics);
  const std::string id = exam.exam ? exam.exam->id : std::string();
  std::vector<ReadItem> items = all_items(folder / "items", id, result.diagnostics);
  if (exam.exam) {
    drop_unsound(*exam.exam, items, result.diagnostics);
    result.bank = Bank{folder, std::move(*exam.exam), std::move(exam.source), {}};
    for (ReadItem& read : items) result.bank->items.push_back(std::move(read.item));
    std::ranges::sort(result.bank->items, {}, &Item::id);
  }
  std::ranges::stable_sort(result.diagnostics, [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  });
  return result;
}

}  // namespace mockexam::banks
