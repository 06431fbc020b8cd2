#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mockexam::banks {

// An element of a parsed file, read-only, with the line it began on. Valid while its Document is.
class Node {
 public:
  using Attributes = std::vector<std::pair<std::string, std::string>>;

  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] int line() const;
  [[nodiscard]] const Attributes& attributes() const;
  // Null when there is none of that name.
  [[nodiscard]] const std::string* attribute(std::string_view name) const;
  // The text directly inside, as it stands in the file.
  [[nodiscard]] const std::string& text() const;
  [[nodiscard]] std::vector<Node> children() const;
  [[nodiscard]] std::vector<Node> children(std::string_view name) const;

 private:
  friend class Document;
  Node(std::string_view name, const void* tree) : name_(name), tree_(tree) {}

  std::string_view name_;
  const void* tree_;  // a property tree, known to document.cpp only
};

// A file as a tree of elements: a Boost.PropertyTree whose nodes remember attributes and lines.
class Document {
 public:
  Document();
  ~Document();
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;

  // Called by the parser, in document order.
  void open(std::string_view name, int line, Node::Attributes attributes);
  void add_text(std::string_view text);
  void close();

  // The outermost element. REQUIRES: one was opened.
  [[nodiscard]] Node root() const;
  [[nodiscard]] bool empty() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mockexam::banks
