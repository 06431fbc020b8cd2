#include "questionbanks/markup/spans.h"

#include <cstddef>
#include <string>

#include "questionbanks/text/character.h"

namespace mockexam::banks {
namespace {

// What stands for line feeds between two characters; U+0000 is the paragraph's edge.
std::string_view line_feed_between(char32_t before, char32_t after) {
  const bool edge = before == 0 || after == 0;
  const bool beside_blank = before == ' ' || after == ' ';
  return edge || beside_blank || text::joins_without_blank(before, after) ? "" : " ";
}

// The spans one character at a time, so that neighbours may be in different spans.
class LineJoiner {
 public:
  explicit LineJoiner(std::vector<Span>& out) : out_(out) {}

  void add(Span::Kind kind, std::string_view text) {
    while (!text.empty()) {
      const text::Character next = text::first_character(text);
      add(kind, next.code, text.substr(0, next.bytes));
      text.remove_prefix(next.bytes);
    }
  }

 private:
  void add(Span::Kind kind, char32_t code, std::string_view bytes) {
    if (code == '\n') {
      pending_ = true;
      return;
    }
    if (pending_) append(out_, kind_, line_feed_between(previous_, code));
    append(out_, kind, bytes);
    pending_ = false;
    previous_ = code;
    kind_ = kind;
  }

  std::vector<Span>& out_;
  bool pending_ = false;
  char32_t previous_ = 0;
  Span::Kind kind_ = Span::Kind::Plain;
};

void trim(std::vector<Span>& spans) {
  while (!spans.empty() && spans.back().kind != Span::Kind::Code) {
    std::string& last = spans.back().text;
    last.erase(last.find_last_not_of(' ') + 1);
    if (!last.empty()) break;
    spans.pop_back();
  }
  while (!spans.empty() && spans.front().kind != Span::Kind::Code) {
    std::string& first = spans.front().text;
    first.erase(0, first.find_first_not_of(' '));
    if (!first.empty()) break;
    spans.erase(spans.begin());
  }
}

}  // namespace

void append(std::vector<Span>& spans, Span::Kind kind, std::string_view text) {
  if (text.empty()) return;
  if (spans.empty() || spans.back().kind != kind) spans.push_back({kind, {}});
  spans.back().text += text;
}

std::vector<Span> finish(const std::vector<Span>& raw) {
  std::vector<Span> out;
  LineJoiner joiner(out);
  for (const Span& span : raw) joiner.add(span.kind, text::SafeText::clean(span.text).view());
  trim(out);
  return out;
}

}  // namespace mockexam::banks
