#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "questionbanks/model/diagnostic.h"
#include "questionbanks/model/exam_definition.h"
#include "questionbanks/model/item.h"
#include "questionbanks/model/local_text.h"
#include "questionbanks/reader/document.h"

namespace mockexam::banks {

// Takes typed values out of the elements of one file and notes all that is wrong on the way. A
// getter that fails has reported why.
class Fields {
 public:
  Fields(std::string file, Diagnostics& diagnostics)
      : file_(std::move(file)), diagnostics_(&diagnostics) {}

  void error(int line, const char* rule, std::string message, std::string hint);
  void warn(int line, const char* rule, std::string message, std::string hint);
  // Errors so far, of this file.
  [[nodiscard]] int errors() const { return errors_; }

  // Attributes and child elements outside the lists are errors; so is stray text.
  void allow_only(const Node& node, std::initializer_list<std::string_view> attributes,
                  std::initializer_list<std::string_view> children, bool text = false);

  [[nodiscard]] std::string text(const Node& node, std::string_view attribute);  // required
  [[nodiscard]] std::string text_or(const Node& node, std::string_view attribute,
                                    std::string_view absent);
  [[nodiscard]] int number(const Node& node, std::string_view attribute, int least, int most);
  [[nodiscard]] int number_or(const Node& node, std::string_view attribute, int least, int most,
                              int absent);
  // "0.65" as 650.
  [[nodiscard]] int permille(const Node& node, std::string_view attribute, int least, int most);
  [[nodiscard]] bool flag(const Node& node, std::string_view attribute, bool absent);
  [[nodiscard]] std::string date(const Node& node, std::string_view attribute, bool required);
  // One of `words`; `value_of(i)` belongs to words[i]. The first when it fails.
  template <typename T>
  [[nodiscard]] T word(const Node& node, std::string_view attribute,
                       std::initializer_list<T> values) {
    return pick(node, attribute, std::span<const T>(values.begin(), values.size()));
  }
  template <typename T>
  [[nodiscard]] T word_or(const Node& node, std::string_view attribute,
                          std::initializer_list<T> values, T absent) {
    return node.attribute(attribute) == nullptr ? absent : word(node, attribute, values);
  }

  // The text inside an element, dedented and cleaned; empty is an error.
  [[nodiscard]] text::SafeText content(const Node& node, std::size_t most_bytes);
  // The children `name` of `parent`: one in the file's language, others marked by xml:lang.
  [[nodiscard]] LocalText local(const Node& parent, std::string_view name,
                                const std::string& language, std::size_t most_bytes);

 private:
  template <typename T>
  [[nodiscard]] T pick(const Node& node, std::string_view attribute, std::span<const T> values);
  // Which of `words` the attribute is, or nothing and a report.
  [[nodiscard]] std::optional<std::size_t> index_of(const Node& node, std::string_view attribute,
                                                    std::span<const char* const> words);

  std::string file_;
  Diagnostics* diagnostics_;
  int errors_ = 0;
};

template <typename T>
T Fields::pick(const Node& node, std::string_view attribute, std::span<const T> values) {
  std::vector<const char*> words;
  for (const T value : values) words.push_back(banks::word(value));
  return values[index_of(node, attribute, words).value_or(0)];
}

// Removes the blank lines around a text and the indentation all its lines share.
[[nodiscard]] std::string dedent(std::string_view text);

}  // namespace mockexam::banks
