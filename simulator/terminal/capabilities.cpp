#include "simulator/terminal/capabilities.h"

#include <algorithm>
#include <array>

namespace mockexam::terminal {

namespace {

constexpr std::size_t kLongestName = 64;
constexpr std::array<std::string_view, 8> kLikeXterm = {
    "xterm", "tmux", "screen", "foot", "alacritty", "wezterm", "kitty", "ghostty"};

// $TERM becomes part of a file name in terminfo.
bool is_sane_name(std::string_view name) {
  const auto fits = [](char c) { return c > ' ' && c < '\x7f' && c != '/'; };
  return !name.empty() && name.size() <= kLongestName && name.front() != '.' &&
         std::all_of(name.begin(), name.end(), fits);
}

Mode mode_with_colours(int colours) {
  // More than 256 means direct colour, where the numbers are RGB values.
  if (colours == 256) return Mode::Fixed256;
  return colours >= 8 ? Mode::Eight : Mode::Mono;
}

}  // namespace

Mode choose_mode(const TerminalFacts& facts, ColourChoice choice) {
  if (!facts.input_is_terminal || !facts.output_is_terminal) return Mode::Plain;
  if (facts.term == "dumb" || !is_sane_name(facts.term) || !facts.colours) return Mode::Plain;
  switch (choice) {
    case ColourChoice::Never:
      return Mode::Mono;
    case ColourChoice::Auto:
      return facts.no_color ? Mode::Mono : mode_with_colours(*facts.colours);
    case ColourChoice::Always:
      break;
  }
  return mode_with_colours(*facts.colours);
}

std::vector<std::string> terminfo_names(std::string_view term) {
  if (term == "dumb" || !is_sane_name(term)) return {};
  std::vector<std::string> names = {std::string(term)};
  const auto begins = [term](std::string_view family) { return term.starts_with(family); };
  if (std::any_of(kLikeXterm.begin(), kLikeXterm.end(), begins)) {
    names.emplace_back("xterm-256color");
    names.emplace_back("xterm");
  }
  names.emplace_back("vt100");
  return names;
}

}  // namespace mockexam::terminal
