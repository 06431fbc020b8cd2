#include "tests/support/key_notation.h"

#include <map>

namespace mockexam::tests {

namespace {

const std::map<std::string_view, std::string_view>& fixed_keys() {
  static const std::map<std::string_view, std::string_view> keys = {
      {"Enter", "\r"},     {"Esc", "\x1b"},     {"Tab", "\t"},       {"S-Tab", "\x1b[Z"},
      {"Space", " "},      {"BS", "\x7f"},      {"lt", "<"},         {"Ins", "\x1b[2~"},
      {"Del", "\x1b[3~"},  {"PgUp", "\x1b[5~"}, {"PgDn", "\x1b[6~"}, {"F1", "\x1bOP"},
      {"F2", "\x1bOQ"},    {"F3", "\x1bOR"},    {"F4", "\x1bOS"},    {"F5", "\x1b[15~"},
      {"F6", "\x1b[17~"},  {"F7", "\x1b[18~"},  {"F8", "\x1b[19~"},  {"F9", "\x1b[20~"},
      {"F10", "\x1b[21~"}, {"F11", "\x1b[23~"}, {"F12", "\x1b[24~"}};
  return keys;
}

const std::map<std::string_view, char>& cursor_keys() {
  static const std::map<std::string_view, char> keys = {
      {"Up", 'A'}, {"Down", 'B'}, {"Right", 'C'}, {"Left", 'D'}, {"Home", 'H'}, {"End", 'F'}};
  return keys;
}

// Empty when no key has this name.
std::string bytes_of_name(std::string_view name, bool application_cursor) {
  if (const auto found = fixed_keys().find(name); found != fixed_keys().end()) {
    return std::string(found->second);
  }
  if (const auto found = cursor_keys().find(name); found != cursor_keys().end()) {
    return std::string(application_cursor ? "\x1bO" : "\x1b[") + found->second;
  }
  if (name.size() != 3 || name[1] != '-') return {};
  if (name[0] == 'C') return {static_cast<char>(name[2] & 0x1f)};
  if (name[0] == 'A') return {'\x1b', name[2]};
  return {};
}

}  // namespace

std::string key_bytes(std::string_view notation, bool application_cursor) {
  std::string bytes;
  while (!notation.empty()) {
    const std::size_t end = notation.front() == '<' ? notation.find('>') : std::string_view::npos;
    if (end != std::string_view::npos) {
      const std::string key = bytes_of_name(notation.substr(1, end - 1), application_cursor);
      if (!key.empty()) {
        bytes += key;
        notation.remove_prefix(end + 1);
        continue;
      }
    }
    bytes += notation.front();
    notation.remove_prefix(1);
  }
  return bytes;
}

}  // namespace mockexam::tests
