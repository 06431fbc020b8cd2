#include "simulator/ui/text/line_breaks.h"

#include <unilbrk.h>

#include <cstdint>
#include <string>

#include "questionbanks/text/character.h"

namespace mockexam::ui {
namespace {

constexpr char32_t kIdeographicSpace = 0x3000;

bool in(char32_t code, char32_t first, char32_t last) {
  return code >= first && code <= last;
}

bool is_ascii_alnum(char32_t code) {
  return in(code, '0', '9') || in(code, 'A', 'Z') || in(code, 'a', 'z');
}

bool is_letter_or_digit(char32_t code) {
  return code < 0x80 ? is_ascii_alnum(code) : text::is_letter(code) || text::is_digit(code);
}

// What file names, instance types, numbers and Western words are made of.
bool is_token_part(char32_t code) {
  if (code < 0x80) return code > ' ';
  return code < 0x2E80 && is_letter_or_digit(code);
}

std::vector<Cluster> find_clusters(std::string_view paragraph) {
  std::string library(paragraph.size(), UC_BREAK_PROHIBITED);
  u8_possible_linebreaks(reinterpret_cast<const std::uint8_t*>(paragraph.data()), paragraph.size(),
                         "UTF-8", library.data());
  std::vector<Cluster> clusters;
  clusters.reserve(paragraph.size());
  for (std::size_t at = 0; at < paragraph.size();) {
    const text::Character next = text::first_character(paragraph.substr(at));
    const int width = display_width(next.code);
    if (width == 0 && !clusters.empty()) {
      clusters.back().blank = false;
    } else {
      const bool blank = next.code == ' ' || next.code == kIdeographicSpace;
      const bool possible = library[at] == UC_BREAK_POSSIBLE && !clusters.empty();
      clusters.push_back({at, next.code, width, possible ? Break::Free : Break::Never, blank});
    }
    at += next.bytes;
  }
  return clusters;
}

// A word of letters with hyphens, whatever punctuation is around it: "(cost-effective)," but
// neither "us-east-1" nor "and/or".
bool is_hyphenated_word(std::span<const Cluster> token) {
  while (!token.empty() && !is_letter_or_digit(token.front().base)) token = token.subspan(1);
  while (!token.empty() && !is_letter_or_digit(token.back().base)) {
    token = token.first(token.size() - 1);
  }
  for (const Cluster& each : token) {
    const bool letter = is_letter_or_digit(each.base) && !text::is_digit(each.base);
    if (!letter && each.base != '-' && each.base != '\'') return false;
  }
  return true;
}

// Breaks between the parts of one token, never after punctuation it begins with. The library's are
// not asked: its versions differ.
void tailor_token(std::span<Cluster> token) {
  constexpr std::u32string_view kJoints = U"/-_.:,;=&?|+)]}>@\\";
  const bool word = is_hyphenated_word(token);
  bool begun = false;
  for (std::size_t i = 1; i < token.size(); ++i) {
    const char32_t before = token[i - 1].base;
    const bool joint = kJoints.find(before) != std::u32string_view::npos;
    const bool after_letter = i >= 2 && is_letter_or_digit(token[i - 2].base);
    begun = begun || after_letter;
    const bool possible = begun && joint && is_letter_or_digit(token[i].base);
    const bool hyphen = word && before == '-' && after_letter;
    token[i].before = !possible ? Break::Never : hyphen ? Break::Free : Break::Forced;
  }
}

void keep_tokens(std::vector<Cluster>& clusters) {
  for (std::size_t begin = 0; begin < clusters.size();) {
    std::size_t end = begin;
    while (end < clusters.size() && is_token_part(clusters[end].base)) ++end;
    if (end > begin) tailor_token(std::span(clusters).subspan(begin, end - begin));
    begin = end > begin ? end : begin + 1;
  }
}

// Lines end at blanks only; a word longer than a line still ends at the library's places.
void keep_words(std::vector<Cluster>& clusters) {
  for (std::size_t i = 1; i < clusters.size(); ++i) {
    Cluster& each = clusters[i];
    if (!clusters[i - 1].blank && each.before == Break::Free) each.before = Break::Forced;
  }
}

// After a blank there is always some break: UAX #14 has none in `"a" (b)` before version 15.1.
void allow_after_blanks(std::vector<Cluster>& clusters) {
  for (std::size_t i = 1; i < clusters.size(); ++i) {
    Cluster& each = clusters[i];
    if (clusters[i - 1].blank && !each.blank && each.before == Break::Never) {
      each.before = Break::Forced;
    }
  }
}

void keep_ranges(std::vector<Cluster>& clusters, std::span<const ByteRange> unbroken) {
  auto range = unbroken.begin();
  for (Cluster& each : clusters) {
    while (range != unbroken.end() && range->end <= each.begin) ++range;
    if (range == unbroken.end()) return;
    if (each.begin > range->begin && each.before == Break::Free) each.before = Break::Forced;
  }
}

}  // namespace

std::vector<Cluster> find_breaks(std::string_view paragraph, std::string_view language,
                                 std::span<const ByteRange> unbroken) {
  std::vector<Cluster> clusters = find_clusters(paragraph);
  keep_tokens(clusters);
  if (language == "ko" || language.starts_with("ko-")) keep_words(clusters);
  allow_after_blanks(clusters);
  keep_ranges(clusters, unbroken);
  return clusters;
}

}  // namespace mockexam::ui
