#pragma once

#include <string>
#include <vector>

namespace mockexam::cli {

// Rows of cells in columns as wide as their widest cell, two blanks between them; the first row is
// the headings. Columns whose `right` is set are set to the right.
class TextTable {
 public:
  struct Column {
    std::string heading;
    bool right = false;
  };
  explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

  // REQUIRES: a cell for each column.
  void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }

  [[nodiscard]] std::string text() const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace mockexam::cli
