#include "questionbanks/reader/fields.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace mockexam::banks {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

std::string quoted(std::string_view text) {
  constexpr std::size_t kShown = 60;
  std::string shown(text.substr(0, kShown));
  if (text.size() > kShown) shown += "...";
  return "\"" + text::SafeText::clean(shown).str() + "\"";
}

std::optional<int> parse_int(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// Digits with at most three decimals, in thousandths.
std::optional<int> parse_permille(std::string_view text) {
  const std::size_t dot = text.find('.');
  const std::optional<int> whole = parse_int(text.substr(0, dot));
  std::string decimals(dot == std::string_view::npos ? "0" : text.substr(dot + 1));
  if (text.starts_with('-') || !whole || *whole > 1 || decimals.empty() || decimals.size() > 3) {
    return std::nullopt;
  }
  decimals.resize(3, '0');
  const std::optional<int> rest = parse_int(decimals);
  if (!rest || *rest < 0) return std::nullopt;
  return *whole * 1000 + *rest;
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto month = parse_int(text.substr(5, 2)), day = parse_int(text.substr(8, 2));
  return parse_int(text.substr(0, 4)) && month && day && *month >= 1 && *month <= 12 &&
         *day >= 1 && *day <= 31;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(kBlank) == std::string_view::npos;
}

std::string joined(std::span<const char* const> words) {
  std::string out;
  for (const char* word : words) out += (out.empty() ? "" : ", ") + std::string(word);
  return out;
}

}  // namespace

void Fields::error(int line, const char* rule, std::string message, std::string hint) {
  ++errors_;
  diagnostics_->push_back(
      {file_, line, Severity::Error, rule, std::move(message), std::move(hint)});
}

void Fields::warn(int line, const char* rule, std::string message, std::string hint) {
  diagnostics_->push_back(
      {file_, line, Severity::Warning, rule, std::move(message), std::move(hint)});
}

void Fields::allow_only(const Node& node, std::initializer_list<std::string_view> attributes,
                        std::initializer_list<std::string_view> children, bool text) {
  for (const auto& [name, value] : node.attributes()) {
    if (std::ranges::find(attributes, name) == attributes.end()) {
      error(node.line(), "unknown-attribute",
            "<" + std::string(node.name()) + "> has no attribute " + quoted(name),
            "remove it or mend its spelling");
    }
  }
  for (const Node& child : node.children()) {
    if (std::ranges::find(children, child.name()) == children.end()) {
      error(child.line(), "unknown-element",
            "<" + std::string(child.name()) + "> does not belong in <" +
                std::string(node.name()) + ">",
            "remove it or mend its spelling");
    }
  }
  if (!text && !is_blank(node.text())) {
    error(node.line(), "stray-text",
          "<" + std::string(node.name()) + "> holds text of its own: " +
              quoted(dedent(node.text())),
          "put it into one of the elements inside");
  }
}

std::string Fields::text(const Node& node, std::string_view attribute) {
  const std::string* value = node.attribute(attribute);
  if (value == nullptr || is_blank(*value)) {
    error(node.line(), "missing-attribute",
          "<" + std::string(node.name()) + "> needs the attribute " + quoted(attribute),
          "add it; FORMAT.md says what it means");
    return {};
  }
  return text::SafeText::clean(*value).str();
}

std::string Fields::text_or(const Node& node, std::string_view attribute,
                            std::string_view absent) {
  const std::string* value = node.attribute(attribute);
  return value == nullptr ? std::string(absent) : text::SafeText::clean(*value).str();
}

int Fields::number(const Node& node, std::string_view attribute, int least, int most) {
  const std::string value = text(node, attribute);
  if (value.empty()) return least;
  const std::optional<int> parsed = parse_int(value);
  if (parsed && *parsed >= least && *parsed <= most) return *parsed;
  error(node.line(), "bad-number",
        std::string(attribute) + " is " + quoted(value) + ", not a whole number from " +
            std::to_string(least) + " to " + std::to_string(most),
        "write such a number");
  return least;
}

int Fields::number_or(const Node& node, std::string_view attribute, int least, int most,
                      int absent) {
  return node.attribute(attribute) == nullptr ? absent : number(node, attribute, least, most);
}

int Fields::permille(const Node& node, std::string_view attribute, int least, int most) {
  const std::string value = text(node, attribute);
  if (value.empty()) return least;
  const std::optional<int> parsed = parse_permille(value);
  if (parsed && *parsed >= least && *parsed <= most) return *parsed;
  error(node.line(), "bad-share",
        std::string(attribute) + " is " + quoted(value) + ", not a share such as 0.65",
        "write the share of borderline candidates who get it right, with up to three decimals");
  return least;
}

bool Fields::flag(const Node& node, std::string_view attribute, bool absent) {
  const std::string* value = node.attribute(attribute);
  if (value == nullptr) return absent;
  if (*value == "true" || *value == "1") return true;
  if (*value == "false" || *value == "0") return false;
  error(node.line(), "bad-flag",
        std::string(attribute) + " is " + quoted(*value) + ", not true or false",
        "write true or false");
  return absent;
}

std::string Fields::date(const Node& node, std::string_view attribute, bool required) {
  if (!required && node.attribute(attribute) == nullptr) return {};
  std::string value = text(node, attribute);
  if (value.empty() || is_date(value)) return value;
  error(node.line(), "bad-date",
        std::string(attribute) + " is " + quoted(value) + ", not a date such as 2026-11-22",
        "write year, month and day with two hyphens");
  return {};
}

std::optional<std::size_t> Fields::index_of(const Node& node, std::string_view attribute,
                                            std::span<const char* const> words) {
  const std::string value = text(node, attribute);
  if (value.empty()) return std::nullopt;
  const auto found = std::ranges::find(words, value, [](const char* w) { return std::string(w); });
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  error(node.line(), "bad-word",
        std::string(attribute) + " is " + quoted(value) + ", not one of " + joined(words),
        "write one of these words");
  return std::nullopt;
}

text::SafeText Fields::content(const Node& node, std::size_t most_bytes) {
  const std::string raw = dedent(node.text());
  if (raw.empty()) {
    error(node.line(), "empty-text", "<" + std::string(node.name()) + "> is empty",
          "write its text");
  } else if (raw.size() > most_bytes) {
    error(node.line(), "long-text",
          "<" + std::string(node.name()) + "> is longer than " + std::to_string(most_bytes) +
              " bytes",
          "shorten it");
  } else if (!text::is_clean(raw)) {
    warn(node.line(), "unclean-text",
         "<" + std::string(node.name()) +
             "> holds control, invisible or not composed characters: " + quoted(raw),
         "retype the text; such characters are replaced when it is read");
  }
  return text::SafeText::clean(raw);
}

LocalText Fields::local(const Node& parent, std::string_view name, const std::string& language,
                        std::size_t most_bytes) {
  LocalText texts;
  for (const Node& child : parent.children(name)) {
    allow_only(child, {"xml:lang"}, {}, true);
    const std::string tag = text_or(child, "xml:lang", language);
    if (texts.empty() && tag != language) {
      error(child.line(), "text-language",
            "the first <" + std::string(name) + "> is in " + quoted(tag),
            "put the text in " + quoted(language) + ", the file's language, first");
    }
    if (!texts.add(tag, content(child, most_bytes))) {
      error(child.line(), "text-twice",
            "a second <" + std::string(name) + "> in " + quoted(tag), "keep one of them");
    }
  }
  if (texts.empty()) {
    error(parent.line(), "missing-element",
          "<" + std::string(parent.name()) + "> needs a <" + std::string(name) + ">", "add it");
  }
  return texts;
}

std::string dedent(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    line = line.substr(0, line.find_last_not_of(kBlank) + 1);
    lines.push_back(line);
    begin = end + 1;
  }
  const auto has_text = [](std::string_view line) { return !line.empty(); };
  const auto first = std::ranges::find_if(lines, has_text);
  const auto last = std::find_if(lines.rbegin(), lines.rend(), has_text).base();
  std::size_t indent = std::string_view::npos;
  for (auto line = first; line < last; ++line) {
    // Text that begins on the line of its tag has no indentation to compare.
    if (has_text(*line) && line != lines.begin()) {
      indent = std::min(indent, line->find_first_not_of(" \t"));
    }
  }
  std::string out;
  for (auto line = first; line < last; ++line) {
    const std::size_t cut = std::min(line->size(), line->find_first_not_of(" \t"));
    if (line != first) out += '\n';
    out += line->substr(line == lines.begin() ? cut : std::min(cut, indent));
  }
  return out;
}

}  // namespace mockexam::banks
