#include "simulator/app/plain/plain_input.h"

#include <algorithm>
#include <cctype>

#include "simulator/app/nearest_word.h"
#include "simulator/ui/tr.h"

namespace mockexam::app {
namespace {

using Kind = PlainWord::Kind;

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : text) {
    const bool between = c == ' ' || c == '\t' || c == ',' || c == '\r';
    if (!between) part += c;
    if (between && !part.empty()) parts.push_back(std::exchange(part, ""));
  }
  if (!part.empty()) parts.push_back(part);
  return parts;
}

std::optional<int> letter(std::string_view text, std::size_t options) {
  if (text.size() != 1 || text[0] < 'a') return std::nullopt;
  const int shown = text[0] - 'a';
  if (shown >= static_cast<int>(options)) return std::nullopt;
  return shown;
}

// "b", "a c", "ac": the letters of options, each once.
std::optional<PlainLetters> letters(const std::vector<std::string>& parts,
                                    const banks::Item& item) {
  PlainLetters found;
  for (const std::string& part : parts) {
    for (const char c : part) {
      const auto shown = letter(std::string_view(&c, 1), item.options.size());
      if (!shown || std::ranges::find(found.shown, *shown) != found.shown.end()) {
        return std::nullopt;
      }
      found.shown.push_back(*shown);
    }
  }
  if (found.shown.empty()) return std::nullopt;
  return found;
}

// "1b 2a 3c".
std::optional<PlainPairs> pairs(const std::vector<std::string>& parts, const banks::Item& item) {
  PlainPairs found;
  for (const std::string& part : parts) {
    if (part.size() != 2 || part[0] < '1' || part[0] > '9') return std::nullopt;
    const int prompt = part[0] - '1';
    const auto shown = letter(part.substr(1), item.options.size());
    if (prompt >= item.places() || !shown) return std::nullopt;
    found.pairs.emplace_back(prompt, *shown);
  }
  if (found.pairs.empty()) return std::nullopt;
  return found;
}

}  // namespace

const std::vector<PlainWord>& plain_words() {
  using ui::tr_mark;
  static const std::vector<PlainWord> kWords{
      {Kind::Next, "next", "", tr_mark("the next question")},
      {Kind::Back, "back", "", tr_mark("the question before")},
      {Kind::Go, "go", tr_mark("NUMBER"), tr_mark("the question of that number")},
      {Kind::Flag, "flag", "", tr_mark("flag it for review, or take the flag away")},
      {Kind::Strike, "strike", tr_mark("LETTER"), tr_mark("strike an option out, or not")},
      {Kind::Clear, "clear", "", tr_mark("take the answer away")},
      {Kind::Note, "note", tr_mark("TEXT"), tr_mark("write a note; without text, remove it")},
      {Kind::Review, "review", "", tr_mark("all questions, one line each")},
      {Kind::Time, "time", "", tr_mark("how much time is left")},
      {Kind::Again, "again", "", tr_mark("say the question again")},
      {Kind::Submit, "submit", "", tr_mark("hand the exam in and see the score")},
      {Kind::Pause, "pause", "", tr_mark("stop the clock and leave; resume later")},
      {Kind::Help, "help", "", tr_mark("these words")},
  };
  return kWords;
}

PlainInput parse_plain(std::string_view line, const banks::Item& item) {
  const std::vector<std::string> parts = split(lower(line));
  if (parts.empty()) return PlainCommand{Kind::Again, ""};
  for (const PlainWord& word : plain_words()) {
    if (parts.front() != word.word) continue;
    const bool takes = word.argument[0] != '\0';
    if (!takes && parts.size() > 1) break;
    const std::size_t begin = line.find_first_not_of(" \t");
    std::string_view rest = line.substr(begin + parts.front().size());
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    rest = rest.substr(0, rest.find_last_not_of(" \t\r") + 1);
    return PlainCommand{word.kind, std::string(rest)};
  }
  if (item.type == banks::ItemType::Matching) {
    if (auto found = pairs(parts, item)) return std::move(*found);
  } else if (auto found = letters(parts, item)) {
    return std::move(*found);
  }
  std::vector<std::string> words;
  for (const PlainWord& word : plain_words()) words.emplace_back(word.word);
  return PlainUnknown{std::string(line), nearest_word(parts.front(), words)};
}

}  // namespace mockexam::app
