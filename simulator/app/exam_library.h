#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "questionbanks/model/diagnostic.h"
#include "questionbanks/model/exam_definition.h"
#include "questionbanks/reader/bank_reader.h"

namespace mockexam::app {

// An exam that was found: its folder and, when exam.xml is sound, its definition.
struct FoundExam {
  std::filesystem::path folder;
  std::optional<banks::ExamDefinition> exam;
  banks::Diagnostics diagnostics;
};

// The exams on this computer. Definitions are read when asked for, items only by `load`.
class ExamLibrary {
 public:
  // Each root holds exam folders; a folder found under an earlier root hides one of the same name.
  // `extra` is an exam folder of its own and comes first.
  ExamLibrary(const std::vector<std::filesystem::path>& roots,
              const std::optional<std::filesystem::path>& extra);

  [[nodiscard]] const std::vector<FoundExam>& exams() const { return exams_; }
  // By id or code, letters' case apart; null when there is none.
  [[nodiscard]] const FoundExam* find(const std::string& name) const;
  // The exam to take when none is named: the only sound one, or the --exam one.
  [[nodiscard]] const FoundExam* only() const;
  [[nodiscard]] std::vector<std::string> ids() const;

 private:
  void add(const std::filesystem::path& folder);

  std::vector<FoundExam> exams_;
  bool has_extra_ = false;
};

}  // namespace mockexam::app
