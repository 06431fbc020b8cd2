#include "simulator/ui/keymap.h"

#include <algorithm>

#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"

namespace mockexam::ui {
namespace {

constexpr unsigned operator|(KeyContext a, KeyContext b) {
  return static_cast<unsigned>(a) | static_cast<unsigned>(b);
}
constexpr unsigned operator|(unsigned a, KeyContext b) {
  return a | static_cast<unsigned>(b);
}
constexpr unsigned only(KeyContext context) {
  return static_cast<unsigned>(context);
}

constexpr unsigned kQuestion = KeyContext::Choice | KeyContext::Ordering | KeyContext::Matching;
constexpr unsigned kLists = KeyContext::Menu | KeyContext::Dialog | KeyContext::History;
constexpr unsigned kTexts = KeyContext::Report | KeyContext::Answers | KeyContext::Help;
constexpr unsigned kAll = kQuestion | kLists | kTexts | KeyContext::Review;

std::vector<Key> chars(const char32_t* letters) {
  std::vector<Key> keys;
  for (; *letters != 0; ++letters) keys.push_back(char_key(*letters));
  return keys;
}

std::vector<Key> with(std::vector<Key> keys, std::initializer_list<KeyName> names) {
  for (const KeyName name : names) keys.push_back(named_key(name));
  return keys;
}

std::vector<KeyBinding> make_bindings() {
  const char* answer = tr_mark("Answer");
  const char* move = tr_mark("Move");
  const char* mark = tr_mark("Mark");
  const char* leave = tr_mark("Leave");
  using enum Operation;
  return {
      {Pick, kQuestion, chars(U"123456789abcde"), tr_mark("1-9 a-e"), tr_mark("choose"),
       tr_mark("Choose an option, or put it at the focused place"), answer},
      {Choose, kQuestion, with(chars(U" "), {KeyName::Enter}), tr_mark("Space Enter"), "",
       tr_mark("Choose what the cursor is on; on a chosen option Enter goes to the next question"),
       answer},
      {Choose, KeyContext::Menu | KeyContext::Dialog, with(chars(U" "), {KeyName::Enter}),
       tr_mark("Enter Space"), tr_mark("choose"), tr_mark("Do what the cursor is on"), move},
      {Choose, only(KeyContext::Review), with(chars(U" "), {KeyName::Enter}),
       tr_mark("Enter Space"), tr_mark("open"), tr_mark("In the review: go to the question the cursor is on"),
       move},
      {Submit, only(KeyContext::Review), chars(U"s"), "s", tr_mark("submit"),
       tr_mark("Submit the exam; asks first"), leave},
      {Clear, kQuestion, with({}, {KeyName::Backspace, KeyName::Delete}), tr_mark("Backspace"), "",
       tr_mark("Take the answer away"), answer},
      {Strike, only(KeyContext::Choice), chars(U"x"), "x", tr_mark("strike"),
       tr_mark("Strike the focused option out, or take the strike back"), answer},
      {StrikeOthers, only(KeyContext::Choice), chars(U"X"), "X", "",
       tr_mark("Strike out all options that are not chosen"), answer},
      {MoveDown, only(KeyContext::Ordering), chars(U"J"), "J", "",
       tr_mark("Move the step at the focused place one place down"), answer},
      {MoveUp, only(KeyContext::Ordering), chars(U"K"), "K", "",
       tr_mark("Move the step at the focused place one place up"), answer},
      {Next, kQuestion | KeyContext::Answers, with(chars(U"n"), {KeyName::Right, KeyName::Tab}),
       tr_mark("n Right"), tr_mark("next"), tr_mark("Next question"), move},
      {Previous, kQuestion | KeyContext::Answers,
       with(chars(U"p"), {KeyName::Left, KeyName::BackTab}), tr_mark("p Left"), tr_mark("back"),
       tr_mark("Previous question"), move},
      {Flag, kQuestion | KeyContext::Review, chars(U"f"), "f", tr_mark("flag"),
       tr_mark("Flag the question for review, or take the flag away"), mark},
      {Operation::Review, kQuestion, chars(U"r"), "r", tr_mark("review"),
       tr_mark("All questions at a glance"), move},
      {GoTo, kQuestion | KeyContext::Review, chars(U"g"), "g", tr_mark("go to"),
       tr_mark("Go to a question by its number"), move},
      {NextOpen, kQuestion, chars(U"u"), "u", "", tr_mark("Next question without a full answer"),
       move},
      {Down, kAll, with(chars(U"j"), {KeyName::Down}), tr_mark("Down j"), "",
       tr_mark("One row down; scrolls along"), move},
      {Up, kAll, with(chars(U"k"), {KeyName::Up}), tr_mark("Up k"), "",
       tr_mark("One row up; scrolls along"), move},
      {Left, KeyContext::Dialog | KeyContext::Review, with({}, {KeyName::Left}), tr_mark("Left"),
       "", tr_mark("To the left; the value before"), move},
      {Right, KeyContext::Dialog | KeyContext::Review, with({}, {KeyName::Right}), tr_mark("Right"),
       "", tr_mark("To the right; the next value"), move},
      {PageDown, kAll, with({}, {KeyName::PageDown, KeyName::CtrlD}), "PgDn Ctrl-D", "",
       tr_mark("Scroll the text down"), move},
      {PageUp, kAll, with({}, {KeyName::PageUp, KeyName::CtrlU}), "PgUp Ctrl-U", "",
       tr_mark("Scroll the text up"), move},
      {Top, kAll, with({}, {KeyName::Home}), "Home", "", tr_mark("To the beginning"), move},
      {Bottom, kAll, with({}, {KeyName::End}), "End", "", tr_mark("To the end"), move},
      {Note, kQuestion, chars(U"m"), "m", "", tr_mark("Write a note on the question"), mark},
      {Clock, kQuestion | KeyContext::Review, chars(U"t"), "t", "",
       tr_mark("Hide the clock, or show it again"), mark},
      {FilterOpen, only(KeyContext::Review), chars(U"o"), "o", tr_mark("open only"),
       tr_mark("Show the questions without a full answer"), move},
      {FilterFlagged, only(KeyContext::Review), chars(U"F"), "F", tr_mark("flagged only"),
       tr_mark("Show the flagged questions"), move},
      {FilterUnread, only(KeyContext::Review), chars(U"e"), "e", "",
       tr_mark("Show the questions that were not read to their end"), move},
      {Choose, only(KeyContext::Report), with({}, {KeyName::Enter}), "Enter", tr_mark("answers"),
       tr_mark("Look at the questions, keys and reasons"), move},
      {FilterWrong, KeyContext::Report | KeyContext::Answers, chars(U"w"), "w",
       tr_mark("only wrong"), tr_mark("Show only the questions that were answered wrong"), move},
      {Choose, only(KeyContext::History), with(chars(U" "), {KeyName::Enter}), "Enter",
       tr_mark("report"), tr_mark("Open the report of an exam"), move},
      {Leave, kQuestion | KeyContext::Review, with(chars(U"q"), {KeyName::CtrlC}),
       tr_mark("q Ctrl-C"), "", tr_mark("Pause, submit or go on; always asks"), leave},
      {Back, kLists | kTexts, with(chars(U"q"), {KeyName::Escape, KeyName::CtrlC}),
       tr_mark("q Esc"), tr_mark("back"), tr_mark("Close this page"), leave},
      {Back, only(KeyContext::Review), with({}, {KeyName::Escape}), "Esc", "",
       tr_mark("Back to the question"), leave},
      {History, only(KeyContext::Menu), chars(U"h"), "h", tr_mark("results"), tr_mark("Past exams"),
       move},
      {Help, kAll & ~only(KeyContext::Help), with(chars(U"?"), {KeyName::F1}), "? F1",
       tr_mark("help"), tr_mark("This list of keys"), leave},
  };
}

std::string footer_entry(const KeyBinding& binding, int rows) {
  std::string keys(tr(binding.keys_shown));
  if (binding.operation == Operation::Pick) {
    keys = rows <= 5 ? "a-" + std::string(1, static_cast<char>('a' + rows - 1))
                     : "1-" + std::to_string(rows);
  } else {
    keys = keys.substr(0, keys.find(' '));
  }
  return keys + " " + tr(binding.footer);
}

}  // namespace

std::span<const KeyBinding> key_bindings() {
  static const std::vector<KeyBinding> kBindings = make_bindings();
  return kBindings;
}

std::optional<Operation> operation_for(const Key& key, KeyContext context) {
  const Key plain{key.name, key.ch, key.ch};
  for (const KeyBinding& binding : key_bindings()) {
    if ((binding.contexts & static_cast<unsigned>(context)) == 0) continue;
    if (std::ranges::find(binding.keys, plain) != binding.keys.end()) return binding.operation;
  }
  return std::nullopt;
}

std::optional<int> picked_row(const Key& key) {
  if (key.name != KeyName::Char) return std::nullopt;
  if (key.ch >= U'1' && key.ch <= U'9') return static_cast<int>(key.ch - U'1');
  if (key.ch >= U'a' && key.ch <= U'e') return static_cast<int>(key.ch - U'a');
  return std::nullopt;
}

std::string footer_text(KeyContext context, int rows, int cells) {
  const std::string help = context == KeyContext::Help ? "" : std::string("? ") + tr("help");
  std::string out;
  for (const KeyBinding& binding : key_bindings()) {
    const bool shown = binding.footer[0] != '\0' && binding.operation != Operation::Help &&
                       (binding.contexts & static_cast<unsigned>(context)) != 0;
    if (!shown) continue;
    const std::string entry = footer_entry(binding, rows) + "   ";
    if (display_width(out) + display_width(entry) + display_width(help) > cells) continue;
    out += entry;
  }
  return out + help;
}

}  // namespace mockexam::ui
