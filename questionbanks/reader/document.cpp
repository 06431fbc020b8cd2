#include "questionbanks/reader/document.h"

#include <algorithm>
#include <boost/property_tree/ptree.hpp>

namespace mockexam::banks {
namespace {

struct Element {
  int line = 0;
  Node::Attributes attributes;
  std::string text;
};

using Tree = boost::property_tree::basic_ptree<std::string, Element>;

const Tree& tree_of(const void* handle) { return *static_cast<const Tree*>(handle); }

}  // namespace

struct Document::Impl {
  Tree top;
  std::vector<Tree*> open{&top};
};

Document::Document() : impl_(std::make_unique<Impl>()) {}
Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

void Document::open(std::string_view name, int line, Node::Attributes attributes) {
  Tree& parent = *impl_->open.back();
  const auto child = parent.push_back({std::string(name), Tree()});
  child->second.data().line = line;
  child->second.data().attributes = std::move(attributes);
  impl_->open.push_back(&child->second);
}

void Document::add_text(std::string_view text) { impl_->open.back()->data().text += text; }

void Document::close() { impl_->open.pop_back(); }

bool Document::empty() const { return impl_->top.empty(); }

Node Document::root() const {
  const auto& [name, tree] = impl_->top.front();
  return {name, &tree};
}

int Node::line() const { return tree_of(tree_).data().line; }

const Node::Attributes& Node::attributes() const { return tree_of(tree_).data().attributes; }

const std::string* Node::attribute(std::string_view name) const {
  const auto found = std::ranges::find(attributes(), name, &Attributes::value_type::first);
  return found == attributes().end() ? nullptr : &found->second;
}

const std::string& Node::text() const { return tree_of(tree_).data().text; }

std::vector<Node> Node::children() const {
  std::vector<Node> found;
  for (const auto& [name, tree] : tree_of(tree_)) found.push_back(Node(name, &tree));
  return found;
}

std::vector<Node> Node::children(std::string_view wanted) const {
  std::vector<Node> found;
  for (const auto& [name, tree] : tree_of(tree_)) {
    if (name == wanted) found.push_back(Node(name, &tree));
  }
  return found;
}

}  // namespace mockexam::banks
