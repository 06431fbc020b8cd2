#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "questionbanks/text/safe_text.h"

namespace mockexam::banks {

// A run of text of one look.
struct Span {
  enum class Kind { Plain, Code, Emphasis };
  Kind kind = Kind::Plain;
  std::string text;  // clean, no line feeds

  friend bool operator==(const Span&, const Span&) = default;
};

// A paragraph, a list entry or a code block.
struct Block {
  enum class Kind { Paragraph, ListItem, Code };
  Kind kind = Kind::Paragraph;
  int depth = 0;                   // ListItem: 0 for the outer list
  std::string marker;              // ListItem: "-", "1." or "1)"; empty: more of the entry above
  std::vector<Span> spans;         // Paragraph, ListItem
  std::vector<std::string> lines;  // Code: verbatim

  friend bool operator==(const Block&, const Block&) = default;
};

// The text of stems, options, reasons and explanations: CommonMark's paragraphs, inline code,
// emphasis, code blocks and lists (16 deep; deeper ones are paragraphs). Line feeds inside a
// paragraph are blanks, or nothing between Japanese or Chinese characters. Everything else
// (headings, links, images, HTML) comes out as its plain text: tags as they are written, links
// without their address.
[[nodiscard]] std::vector<Block> parse_markup(const text::SafeText& source);

// Names of the constructs outside that core that `source` uses, each once, in their order:
// "heading", "html", "image", "line-break", "link", "nesting", "quote", "rule".
[[nodiscard]] std::vector<std::string> unsupported_markup(const text::SafeText& source);

// The text alone, blocks separated by a line feed: for lists, search and length counts.
[[nodiscard]] std::string plain_text(const text::SafeText& source);

// The release of cmark that is loaded.
[[nodiscard]] std::string cmark_version();

}  // namespace mockexam::banks
