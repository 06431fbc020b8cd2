#include "simulator/app/exam_library.h"

#include <algorithm>
#include <cctype>

namespace mockexam::app {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> exam_folders(const fs::path& root) {
  std::vector<fs::path> folders;
  std::error_code error;
  for (fs::directory_iterator entry(root, error), end; !error && entry != end;
       entry.increment(error)) {
    if (fs::exists(entry->path() / "exam.xml", error)) folders.push_back(entry->path());
  }
  std::ranges::sort(folders);
  return folders;
}

bool same_name(const std::string& a, const std::string& b) {
  return std::ranges::equal(
      a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

}  // namespace

ExamLibrary::ExamLibrary(const std::vector<fs::path>& roots, const std::optional<fs::path>& extra) {
  if (extra) add(*extra);
  has_extra_ = extra.has_value();
  for (const fs::path& root : roots) {
    for (const fs::path& folder : exam_folders(root)) add(folder);
  }
}

void ExamLibrary::add(const fs::path& folder) {
  const auto same = [&](const FoundExam& known) {
    return known.folder.filename() == folder.filename();
  };
  if (std::ranges::any_of(exams_, same)) return;
  banks::ExamResult result = banks::load_exam(folder);
  exams_.push_back({folder, std::move(result.exam), std::move(result.diagnostics)});
}

const FoundExam* ExamLibrary::find(const std::string& name) const {
  for (const FoundExam& found : exams_) {
    if (found.exam && (same_name(found.exam->id, name) || same_name(found.exam->code, name))) {
      return &found;
    }
    if (!found.exam && same_name(found.folder.filename().string(), name)) return &found;
  }
  return nullptr;
}

const FoundExam* ExamLibrary::only() const {
  if (has_extra_ || exams_.size() == 1) return &exams_.front();
  const auto is_sound = [](const FoundExam& found) { return found.exam.has_value(); };
  if (std::ranges::count_if(exams_, is_sound) != 1) return nullptr;
  return &*std::ranges::find_if(exams_, is_sound);
}

std::vector<std::string> ExamLibrary::ids() const {
  std::vector<std::string> ids;
  for (const FoundExam& found : exams_) {
    ids.push_back(found.exam ? found.exam->id : found.folder.filename().string());
  }
  return ids;
}

}  // namespace mockexam::app
