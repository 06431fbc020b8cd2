#include "questionbanks/reader/item_writer.h"

#include <algorithm>

namespace mockexam::banks {
namespace {

std::string escaped(std::string_view text, bool attribute) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += attribute ? "&quot;" : "\""; break;
      default: out += c;
    }
  }
  return out;
}

// Writes elements with two blanks of indentation a level.
class Writer {
 public:
  void open(const std::string& tag) {
    line("<" + tag + ">");
    ++depth_;
  }
  void close(const std::string& name) {
    --depth_;
    line("</" + name + ">");
  }
  void line(const std::string& text) {
    out_.append(static_cast<std::size_t>(depth_) * 2, ' ');
    out_ += text + "\n";
  }
  // A text on lines of its own, each indented.
  void text(const std::string& name, const std::string& language, const std::string& first,
            std::string_view text) {
    const std::string mark =
        language == first ? "" : " xml:lang=\"" + escaped(language, true) + "\"";
    open(name + mark);
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::string_view row = text.substr(begin, end - begin);
      if (row.empty()) {
        out_ += '\n';
      } else {
        line(escaped(row, false));
      }
      begin = end + 1;
    }
    close(name);
  }
  void local(const std::string& name, const LocalText& texts, const std::string& first) {
    for (const auto& [language, content] : texts.all()) {
      text(name, language, first, content.view());
    }
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  int depth_ = 0;
};

std::string attribute(const char* name, std::string_view value) {
  return value.empty() ? "" : std::string(" ") + name + "=\"" + escaped(value, true) + "\"";
}

std::string permille(int value) {
  std::string digits = std::to_string(1000 + value).substr(1);
  while (digits.size() > 2 && digits.back() == '0') digits.pop_back();
  return "0." + digits;
}

std::string item_tag(const Item& item) {
  std::string tag = "item";
  tag += attribute("id", item.id) + attribute("type", word(item.type));
  tag += attribute("point", item.point) + attribute("level", word(item.level));
  tag += attribute("difficulty", permille(item.expected_permille));
  tag += attribute("status", word(item.status));
  tag += attribute("revision", std::to_string(item.revision));
  tag += attribute("written", item.written) + attribute("reviewed", item.reviewed);
  tag += attribute("author", item.author) + attribute("reviewer", item.reviewer);
  if (item.lifecycle != Lifecycle::Current) tag += attribute("lifecycle", word(item.lifecycle));
  if (item.volatile_fact) tag += attribute("volatile", "true");
  return tag;
}

void write_option(Writer& out, const std::string& name, const std::string& tag,
                  const Option& option, const std::string& first) {
  out.open(tag);
  out.local("text", option.text, first);
  out.local("reason", option.reason, first);
  out.close(name);
}

bool is_key(const Item& item, std::size_t option) {
  return std::ranges::find(item.key.places, static_cast<int>(option)) != item.key.places.end();
}

void write_options(Writer& out, const Item& item, const std::string& first) {
  out.open(item.fixed_order ? "options fixed=\"true\"" : "options");
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    write_option(out, "option", is_key(item, i) ? "option key=\"true\"" : "option",
                 item.options[i], first);
  }
  out.close("options");
}

void write_ordering(Writer& out, const Item& item, const std::string& first) {
  out.open("ordering");
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    const std::string name = i < item.key.places.size() ? "step" : "unused";
    write_option(out, name, name, item.options[i], first);
  }
  out.close("ordering");
}

void write_matching(Writer& out, const Item& item, const std::string& first) {
  out.open("matching" + attribute("reuse", word(item.reuse)));
  for (std::size_t i = 0; i < item.prompts.size(); ++i) {
    out.open("pair");
    out.local("prompt", item.prompts[i].text, first);
    out.local("response", item.options[static_cast<std::size_t>(item.key.places[i])].text, first);
    out.local("reason", item.prompts[i].reason, first);
    out.close("pair");
  }
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    if (!is_key(item, i)) write_option(out, "spare", "spare", item.options[i], first);
  }
  out.close("matching");
}

void write_body(Writer& out, const Item& item, const std::string& first) {
  switch (item.type) {
    case ItemType::MultipleChoice:
    case ItemType::MultipleResponse: write_options(out, item, first); return;
    case ItemType::Ordering: write_ordering(out, item, first); return;
    case ItemType::Matching: write_matching(out, item, first); return;
  }
}

}  // namespace

std::string write_item_file(const Item& item, const std::string& exam) {
  const std::string first = item.stem.all().empty() ? "en" : item.stem.all().front().first;
  Writer out;
  out.line(R"(<?xml version="1.0" encoding="UTF-8"?>)");
  out.open("items" + attribute("exam", exam) + attribute("task", item.task) +
           attribute("xml:lang", first));
  out.open(item_tag(item));
  out.local("stem", item.stem, first);
  write_body(out, item, first);
  out.local("explanation", item.explanation, first);
  for (const Reference& reference : item.references) {
    out.line("<reference" + attribute("url", reference.url) + attribute("read", reference.read) +
             ">" + escaped(reference.title.view(), false) + "</reference>");
  }
  for (const std::string& enemy : item.enemies) {
    out.line("<enemy" + attribute("item", enemy) + "/>");
  }
  out.close("item");
  out.close("items");
  return out.take();
}

}  // namespace mockexam::banks
