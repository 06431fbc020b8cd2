#include "simulator/ui/text/rich_text.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "simulator/ui/text/wrap.h"

namespace mockexam::ui {
namespace {

using banks::Block;
using banks::Span;

// A column narrower than this is not indented.
constexpr int kLeastText = 8;
constexpr int kCodeIndent = 2;

// The spans of a paragraph as one text, so that lines are broken by what is beside a span too.
class JoinedSpans {
 public:
  explicit JoinedSpans(const std::vector<Span>& spans) {
    for (const Span& span : spans) add(span.kind, span.text);
  }

  void add(Span::Kind kind, std::string_view text) {
    const std::size_t begin = text_.size();
    text_ += text;
    parts_.push_back({{begin, text_.size()}, kind});
    if (kind == Span::Kind::Code) unbroken_.push_back(parts_.back().range);
  }

  // Each line cut up into runs again.
  [[nodiscard]] std::vector<std::vector<Run>> wrapped(int cells, std::string_view language) const {
    std::vector<std::vector<Run>> lines;
    for (const std::string_view line : wrap(text_, cells, language, unbroken_)) {
      const auto begin = static_cast<std::size_t>(line.data() - text_.data());
      lines.push_back(runs_in({begin, begin + line.size()}));
    }
    return lines;
  }

 private:
  struct Part {
    ByteRange range;
    Span::Kind kind = Span::Kind::Plain;
  };

  [[nodiscard]] std::vector<Run> runs_in(ByteRange line) const {
    std::vector<Run> runs;
    for (const Part& part : parts_) {
      const std::size_t begin = std::max(part.range.begin, line.begin);
      const std::size_t end = std::min(part.range.end, line.end);
      if (begin >= end) continue;
      runs.push_back({text_.substr(begin, end - begin), part.kind == Span::Kind::Code,
                      part.kind == Span::Kind::Emphasis});
    }
    return runs;
  }

  std::string text_;
  std::vector<Part> parts_;
  std::vector<ByteRange> unbroken_;
};

class Layout {
 public:
  Layout(int cells, std::string_view language) : cells_(std::max(1, cells)), language_(language) {}

  void add(const Block& block) {
    const bool next_entry = in_list_ && !block.marker.empty();
    if (!lines_.empty() && !next_entry) lines_.emplace_back();
    in_list_ = block.kind == Block::Kind::ListItem;
    switch (block.kind) {
      case Block::Kind::Paragraph:
        add_text(JoinedSpans(block.spans), 0);
        break;
      case Block::Kind::ListItem:
        add_entry(block);
        break;
      case Block::Kind::Code:
        add_code(block);
        break;
    }
  }

  [[nodiscard]] std::vector<Line> take() { return std::move(lines_); }

 private:
  void add_text(const JoinedSpans& spans, int indent) {
    for (std::vector<Run>& runs : spans.wrapped(cells_ - indent, language_)) {
      lines_.push_back({std::move(runs), indent});
    }
  }

  // The first line begins with the marker, `start` cells from the left.
  void add_marked(const std::string& marker, int start, const JoinedSpans& spans, int indent) {
    const std::size_t first = lines_.size();
    add_text(spans, indent);
    Line marked{{Run{marker, false, false}}, start};
    for (Run& run : lines_[first].runs) marked.runs.push_back(std::move(run));
    lines_[first] = std::move(marked);
  }

  void add_entry(const Block& block) {
    const auto depth = static_cast<std::size_t>(std::max(0, block.depth));
    const int start =
        depth == 0 || columns_.empty() ? 0 : columns_[std::min(depth, columns_.size()) - 1];
    const std::string marker = block.marker.empty() ? std::string() : block.marker + ' ';
    if (!marker.empty() || columns_.size() <= depth) {
      columns_.resize(depth);
      columns_.push_back(start + display_width(marker));
    }
    const int column = columns_[depth];
    if (cells_ - column < kLeastText) {
      add_narrow(block, marker);
    } else if (marker.empty()) {
      add_text(JoinedSpans(block.spans), column);
    } else {
      add_marked(marker, start, JoinedSpans(block.spans), column);
    }
  }

  void add_narrow(const Block& block, const std::string& marker) {
    JoinedSpans spans({});
    spans.add(Span::Kind::Plain, marker);
    for (const Span& span : block.spans) spans.add(span.kind, span.text);
    add_text(spans, 0);
  }

  void add_code(const Block& block) {
    const int indent = cells_ - kCodeIndent < kLeastText ? 0 : kCodeIndent;
    for (const std::string& text : block.lines) {
      for (const std::string_view part : cut(text, cells_ - indent)) {
        Line& line = lines_.emplace_back();
        line.indent = indent;
        if (!part.empty()) line.runs.push_back({std::string(part), true, false});
      }
    }
  }

  int cells_;
  std::string_view language_;
  std::vector<Line> lines_;
  std::vector<int> columns_;  // where the text of the entries above begins, by depth
  bool in_list_ = false;
};

}  // namespace

std::vector<Line> lay_out(const std::vector<Block>& blocks, int cells, std::string_view language) {
  Layout layout(cells, language);
  for (const Block& block : blocks) layout.add(block);
  return layout.take();
}

}  // namespace mockexam::ui
