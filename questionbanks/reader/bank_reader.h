#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "questionbanks/model/diagnostic.h"
#include "questionbanks/model/exam_definition.h"
#include "questionbanks/model/item.h"

namespace mockexam::banks {

// An exam with its items.
struct Bank {
  std::filesystem::path folder;
  ExamDefinition exam;
  std::string exam_source;  // exam.xml as it is
  std::vector<Item> items;  // only sound ones, by id
};

struct BankResult {
  std::optional<Bank> bank;  // nothing when there is no usable exam.xml
  Diagnostics diagnostics;   // by file and line
};

// The exam definition alone: exam.xml in `folder`.
struct ExamResult {
  std::optional<ExamDefinition> exam;
  std::string source;
  Diagnostics diagnostics;
};
[[nodiscard]] ExamResult load_exam(const std::filesystem::path& folder);

// Reads exam.xml and items/*.xml of `folder`. Every problem of every file is reported; an item
// with an error is left out, the others stay. Never throws: a file that cannot be read is a
// diagnostic.
[[nodiscard]] BankResult load_bank(const std::filesystem::path& folder);

// Bytes of all item files together that are read at all.
inline constexpr std::size_t kMostBankBytes = 64 * 1024 * 1024;

}  // namespace mockexam::banks
