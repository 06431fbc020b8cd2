#include "questionbanks/markup/markup.h"

#include <cmark.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

#include "questionbanks/markup/spans.h"

namespace mockexam::banks {
namespace {

// Lists nested deeper are paragraphs that begin with their marker.
constexpr std::size_t kMaxDepth = 16;

// While cmark reads, "]:" has a private-use character, which no clean text contains, for its
// colon: as a link definition the line would vanish from the text.
constexpr std::string_view kDefinitionMark = "]:";
constexpr std::string_view kHiddenMark = "]\xEE\x80\x80";

std::string replace_all(std::string_view text, std::string_view what, std::string_view with) {
  std::string out;
  while (true) {
    const std::size_t at = text.find(what);
    out += text.substr(0, at);
    if (at == std::string_view::npos) return out;
    out += with;
    text.remove_prefix(at + what.size());
  }
}

using Document = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using Iterator = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

Document parse(const text::SafeText& source) {
  const std::string hidden = replace_all(source.view(), kDefinitionMark, kHiddenMark);
  return {cmark_parse_document(hidden.data(), hidden.size(), CMARK_OPT_DEFAULT), &cmark_node_free};
}

std::string literal(cmark_node* node) {
  const char* const text = cmark_node_get_literal(node);
  return text == nullptr ? std::string() : replace_all(text, kHiddenMark, kDefinitionMark);
}

// Lines without their line feeds; one at the very end ends the last line.
std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text::SafeText::clean(text.substr(0, end)).str());
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// Builds the blocks from cmark's events; a loop, so that no nesting can exhaust the stack.
class BlockBuilder {
 public:
  void enter(cmark_node* node);
  void leave(cmark_node* node);
  [[nodiscard]] std::vector<Block> take();

 private:
  void open_text();
  void open_entry();
  void add_inline(cmark_node* node);
  void add_code_block(cmark_node* node);
  void add(Span::Kind kind, std::string_view text) { append(blocks_.back().spans, kind, text); }
  [[nodiscard]] Span::Kind look() const {
    return emphasis_ > 0 ? Span::Kind::Emphasis : Span::Kind::Plain;
  }

  struct List {
    bool ordered = false;
    int number = 1;
    char delimiter = '.';
  };

  std::vector<Block> blocks_;
  std::vector<List> lists_;
  bool fresh_entry_ = false;  // The last block is an entry that has no text yet.
  int emphasis_ = 0;
};

void BlockBuilder::enter(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_LIST:
      lists_.push_back({cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
                        cmark_node_get_list_start(node),
                        cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? ')' : '.'});
      break;
    case CMARK_NODE_ITEM:
      open_entry();
      break;
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
      open_text();
      break;
    case CMARK_NODE_HTML_BLOCK:
      open_text();
      add(Span::Kind::Plain, literal(node));
      break;
    case CMARK_NODE_CODE_BLOCK:
      add_code_block(node);
      break;
    default:
      add_inline(node);
  }
}

void BlockBuilder::leave(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_LIST) lists_.pop_back();
  if (type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM) fresh_entry_ = false;
  if (type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG) --emphasis_;
}

// A paragraph of its own, the first of an entry, or a further one.
void BlockBuilder::open_text() {
  if (!std::exchange(fresh_entry_, false)) {
    Block block;
    if (!lists_.empty() && lists_.size() <= kMaxDepth) {
      block.kind = Block::Kind::ListItem;
      block.depth = static_cast<int>(lists_.size()) - 1;
    }
    blocks_.push_back(std::move(block));
  }
}

void BlockBuilder::open_entry() {
  List& list = lists_.back();
  const std::string marker =
      list.ordered ? std::to_string(list.number++) + list.delimiter : std::string("-");
  fresh_entry_ = false;
  open_text();
  if (blocks_.back().kind == Block::Kind::ListItem) {
    blocks_.back().marker = marker;
  } else {
    add(Span::Kind::Plain, marker + ' ');
  }
  fresh_entry_ = true;
}

void BlockBuilder::add_inline(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG:
      ++emphasis_;
      break;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
      add(look(), "\n");
      break;
    case CMARK_NODE_CODE:
      add(Span::Kind::Code, literal(node));
      break;
    case CMARK_NODE_TEXT:
    case CMARK_NODE_HTML_INLINE:
      add(look(), literal(node));
      break;
    default:  // What only encloses others (link, image, quote, document) or has no text (rule).
      break;
  }
}

void BlockBuilder::add_code_block(cmark_node* node) {
  Block block;
  block.kind = Block::Kind::Code;
  block.lines = split_lines(literal(node));
  blocks_.push_back(std::move(block));
  fresh_entry_ = false;
}

std::vector<Block> BlockBuilder::take() {
  for (Block& block : blocks_) block.spans = finish(block.spans);
  std::erase_if(blocks_, [](const Block& block) {
    return block.spans.empty() && block.lines.empty() && block.marker.empty();
  });
  return std::move(blocks_);
}

// The name of a construct that is shown as its text only; none for the core's.
const char* name_outside_core(cmark_node_type type) {
  switch (type) {
    case CMARK_NODE_HEADING:
      return "heading";
    case CMARK_NODE_BLOCK_QUOTE:
      return "quote";
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE:
      return "html";
    case CMARK_NODE_THEMATIC_BREAK:
      return "rule";
    case CMARK_NODE_LINEBREAK:
      return "line-break";
    case CMARK_NODE_LINK:
      return "link";
    case CMARK_NODE_IMAGE:
      return "image";
    default:
      return nullptr;
  }
}

void note(std::vector<std::string>& names, const char* name) {
  if (name == nullptr || std::find(names.begin(), names.end(), name) != names.end()) return;
  names.emplace_back(name);
}

}  // namespace

std::vector<Block> parse_markup(const text::SafeText& source) {
  const Document document = parse(source);
  const Iterator events(cmark_iter_new(document.get()), &cmark_iter_free);
  BlockBuilder builder;
  while (true) {
    const cmark_event_type event = cmark_iter_next(events.get());
    if (event == CMARK_EVENT_DONE) return builder.take();
    cmark_node* const node = cmark_iter_get_node(events.get());
    if (event == CMARK_EVENT_ENTER) builder.enter(node);
    if (event == CMARK_EVENT_EXIT) builder.leave(node);
  }
}

std::vector<std::string> unsupported_markup(const text::SafeText& source) {
  const Document document = parse(source);
  const Iterator events(cmark_iter_new(document.get()), &cmark_iter_free);
  std::vector<std::string> names;
  std::size_t lists = 0;
  while (true) {
    const cmark_event_type event = cmark_iter_next(events.get());
    if (event == CMARK_EVENT_DONE) return names;
    const cmark_node_type type = cmark_node_get_type(cmark_iter_get_node(events.get()));
    if (event == CMARK_EVENT_ENTER) note(names, name_outside_core(type));
    if (type == CMARK_NODE_LIST) event == CMARK_EVENT_ENTER ? ++lists : --lists;
    if (lists > kMaxDepth) note(names, "nesting");
  }
}

std::string plain_text(const text::SafeText& source) {
  std::string out;
  const auto line = [&out](std::string_view text) {
    if (!out.empty()) out += '\n';
    out += text;
  };
  for (const Block& block : parse_markup(source)) {
    for (const std::string& each : block.lines) line(each);
    if (block.kind == Block::Kind::Code) continue;
    line({});
    for (const Span& span : block.spans) out += span.text;
  }
  return out;
}

std::string cmark_version() {
  return cmark_version_string();
}

}  // namespace mockexam::banks
