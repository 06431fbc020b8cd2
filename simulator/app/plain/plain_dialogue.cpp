#include "simulator/app/plain/plain_dialogue.h"

#include <algorithm>

#include "simulator/app/pages.h"
#include "simulator/app/plain/plain_text.h"
#include "simulator/app/report_text.h"
#include "simulator/ui/tr.h"

namespace mockexam::app {
namespace {

using exam::EventKind;
using ui::tr;
using ui::tr_fmt;
using ui::tr_fmt_n;

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

}  // namespace

PlainDialogue::PlainDialogue(exam::AttemptStore& store, LiveAttempt& live, bool confirm)
    : store_(store), live_(live), view_(live.view()), confirm_(confirm) {}

void PlainDialogue::refresh() {
  view_.remaining = live_.session.remaining(now_);
  view_.saved = live_.session.saved();
}

exam::Action PlainDialogue::action(EventKind kind) const {
  exam::Action wanted = exam::event_of(kind);
  wanted.position = view_.current();
  return wanted;
}

std::string PlainDialogue::perform(exam::Action action) {
  const int position = std::max(action.position, 0);
  const auto refusal = live_.session.perform(std::move(action), now_);
  live_.session.settle(now_);
  refresh();
  if (refusal) return ui::refusal_text(*refusal, view_.sitting->shape(position)) + "\n";
  if (!view_.saved) return tr_fmt("NOT SAVED: {}", live_.session.trouble()) + "\n";
  return {};
}

std::string PlainDialogue::begin(const exam::ClockReading& now) {
  now_ = now;
  refresh();
  warnings_ = TimeWarnings(view_.exam->delivery.warnings, view_.remaining);
  if (view_.sitting->is_over()) return end();
  std::string out =
      tr_fmt("{}: {} questions, {} left. Type help for the words you can use.", view_.exam->code,
             view_.sitting->size(), spoken_duration(view_.remaining));
  return out + "\n\n" + show(view_.current());
}

std::string PlainDialogue::show(int position) {
  exam::Action wanted = exam::event_of(EventKind::Show);
  wanted.position = position;
  std::string trouble = perform(wanted);
  exam::Action read = exam::event_of(EventKind::ReadToEnd);
  read.position = position;
  if (trouble.empty() && !view_.sitting->item(position).read_to_end) trouble = perform(read);
  if (view_.sitting->is_over()) return trouble;
  return trouble + question_text(view_);
}

struct PlainDialogue::Replier {
  PlainDialogue& dialogue;
  std::string operator()(const PlainCommand& command) const { return dialogue.obey(command); }
  std::string operator()(const PlainLetters& letters) const { return dialogue.answer(letters); }
  std::string operator()(const PlainPairs& pairs) const { return dialogue.answer(pairs); }
  std::string operator()(const PlainUnknown& input) const { return dialogue.unknown(input); }
};

std::string PlainDialogue::reply(const std::string& line, const exam::ClockReading& now) {
  std::string out = tick(now);
  if (finished()) return out;
  const auto input = parse_plain(line, view_.item(view_.current()));
  const auto* command = std::get_if<PlainCommand>(&input);
  if (command == nullptr || command->kind != PlainWord::Kind::Submit) submit_asked_ = false;
  out += std::visit(Replier{*this}, input);
  if (!finished() && view_.sitting->is_over()) out += end();
  return out;
}

std::string PlainDialogue::tick(const exam::ClockReading& now) {
  now_ = now;
  live_.session.tick(now);
  live_.session.settle(now);
  refresh();
  std::string out;
  if (const auto slept = live_.session.take_noticed_sleep()) {
    out += slept_text(*slept, view_.exam->delivery.sleep == banks::SleepPolicy::Run).front() + "\n";
  }
  if (view_.sitting->is_over() && !finished()) {
    const auto text = time_over_text(view_);
    return out + text[0] + "\n" + text[1] + "\n" + end();
  }
  if (const auto left = warnings_.reached(view_.remaining)) {
    auto text = warning_text(view_, *left);
    text.pop_back();
    out += joined(text);
  }
  return out;
}

std::string PlainDialogue::stop(const exam::ClockReading& now) {
  now_ = now;
  const std::string trouble = perform(exam::event_of(EventKind::Pause));
  if (view_.sitting->is_over()) return end();
  ending_ = Ending::Paused;
  return trouble + tr("Paused. The clock has stopped; mockexam resume goes on.") + "\n";
}

std::string PlainDialogue::obey(const PlainCommand& command) {
  using Kind = PlainWord::Kind;
  const int position = view_.current();
  switch (command.kind) {
    case Kind::Next:
      return position + 1 < view_.sitting->size()
                 ? show(position + 1)
                 : std::string(tr("This is the last question. Type review or submit.")) + "\n";
    case Kind::Back:
      return position > 0 ? show(position - 1)
                          : std::string(tr("This is the first question.")) + "\n";
    case Kind::Go:
      return go(command.argument);
    case Kind::Flag: {
      exam::Action flag = action(EventKind::Flag);
      flag.on = !view_.sitting->item(position).flagged;
      const std::string trouble = perform(flag);
      if (!trouble.empty()) return trouble;
      return tr_fmt(flag.on ? "Question {} is flagged." : "Question {} is not flagged any more.",
                    position + 1) +
             "\n";
    }
    case Kind::Strike:
      return strike(command.argument);
    case Kind::Clear: {
      const std::string trouble = perform(action(EventKind::Clear));
      return trouble.empty() ? tr_fmt("Question {}: no answer.", position + 1) + "\n" : trouble;
    }
    case Kind::Note: {
      exam::Action note = action(EventKind::Note);
      note.note = text::SafeText::clean(command.argument);
      const std::string trouble = perform(note);
      return trouble.empty() ? std::string(tr("Noted.")) + "\n" : trouble;
    }
    case Kind::Review:
      return overview_text(view_);
    case Kind::Time:
      return tr_fmt("Time left {}.", spoken_duration(view_.remaining)) + "\n";
    case Kind::Again:
      return question_text(view_);
    case Kind::Submit:
      return submit();
    case Kind::Pause:
      return stop(now_);
    case Kind::Help:
      return help();
  }
  return {};
}

std::string PlainDialogue::go(const std::string& number) {
  const int size = view_.sitting->size();
  int wanted = 0;
  for (const char c : number)
    wanted = c < '0' || c > '9' || wanted > size ? size + 1 : wanted * 10 + (c - '0');
  if (wanted < 1 || wanted > size) return tr_fmt("Questions go from 1 to {}.", size) + "\n";
  return show(wanted - 1);
}

std::string PlainDialogue::strike(const std::string& letter) {
  const int position = view_.current();
  const auto input = parse_plain(letter, view_.item(position));
  const auto* letters = std::get_if<PlainLetters>(&input);
  if (letters == nullptr || letters->shown.size() != 1) {
    return std::string(tr("Say which option, for example: strike c")) + "\n";
  }
  exam::Action strike = action(EventKind::Strike);
  strike.option = view_.option_at(position, letters->shown.front());
  strike.on = !view_.sitting->item(position).struck[static_cast<std::size_t>(strike.option)];
  const std::string trouble = perform(strike);
  if (!trouble.empty()) return trouble;
  return tr_fmt(strike.on ? "{} is struck out." : "{} is not struck out any more.",
                ui::option_letter(letters->shown.front())) +
         "\n";
}

// The letters are the whole answer: what was chosen before is taken away.
std::string PlainDialogue::answer(const PlainLetters& letters) {
  const int position = view_.current();
  const banks::Item& item = view_.item(position);
  if (static_cast<int>(letters.shown.size()) > item.places()) {
    return tr_fmt("That is too many: {}.", ui::instruction(item)) + "\n";
  }
  const bool ordering = item.type == banks::ItemType::Ordering;
  std::string trouble = perform(action(EventKind::Clear));
  for (std::size_t i = 0; trouble.empty() && i < letters.shown.size(); ++i) {
    exam::Action put = action(ordering ? EventKind::Place : EventKind::Choose);
    put.option = view_.option_at(position, letters.shown[i]);
    if (ordering) put.place = static_cast<int>(i);
    trouble = perform(put);
  }
  return trouble.empty() ? after_answer() : trouble;
}

std::string PlainDialogue::answer(const PlainPairs& pairs) {
  std::string trouble;
  for (const auto& [prompt, shown] : pairs.pairs) {
    exam::Action match = action(EventKind::Match);
    match.place = prompt;
    match.option = view_.option_at(view_.current(), shown);
    if (trouble.empty()) trouble = perform(match);
  }
  return trouble.empty() ? after_answer() : trouble;
}

// Says what is stored now; goes on to the next question when the answer is complete.
std::string PlainDialogue::after_answer() {
  const int position = view_.current();
  const auto& places = view_.sitting->item(position).response.places;
  std::string out =
      tr_fmt("Question {}: {}, saved. {} of {} answered.", position + 1,
             answer_text(view_, position), view_.sitting->answered(), view_.sitting->size()) +
      "\n";
  const auto open = std::ranges::count(places, scoring::kEmpty);
  if (open > 0) {
    return out +
           tr_fmt_n("{} more is needed.", "{} more are needed.", static_cast<unsigned long>(open),
                    open) +
           "\n";
  }
  if (position + 1 < view_.sitting->size()) return out + "\n" + show(position + 1);
  return out + tr("This is the last question. Type review or submit.") + "\n";
}

std::string PlainDialogue::submit() {
  const int open = view_.sitting->size() - view_.sitting->answered();
  if (confirm_ && !submit_asked_) {
    submit_asked_ = true;
    return tr_fmt_n("{} question has no full answer.", "{} questions have no full answer.",
                    static_cast<unsigned long>(open), open) +
           " " + tr("Type submit again to hand the exam in; anything else goes on.") + "\n";
  }
  return perform(exam::event_of(EventKind::Submit));
}

std::string PlainDialogue::end() {
  ending_ = view_.sitting->state() == exam::SittingState::Expired ? Ending::TimeUp : Ending::Done;
  const exam::AttemptResult result = finish_attempt(store_, live_, now_.wall);
  return "\n" + report_text(live_.paper, result, live_.session.id(), now_.wall);
}

std::string PlainDialogue::unknown(const PlainUnknown& input) const {
  std::string out = tr_fmt("\"{}\" is not understood.", text::SafeText::clean(input.said).str());
  if (!input.meant.empty()) out += " " + tr_fmt("Did you mean {}?", input.meant);
  return out + " " + tr("Type help for the words you can use.") + "\n";
}

std::string PlainDialogue::help() const {
  std::string out =
      std::string(tr("A letter answers: b. Several for several: a c. In order: d a c. "
                     "Matching: 1b 2a 3c.")) +
      "\n";
  for (const PlainWord& word : plain_words()) {
    std::string usage = word.word;
    if (word.argument[0] != '\0') usage += std::string(" ") + tr(word.argument);
    out += fmt::format("  {:<15} {}\n", usage, tr(word.help));
  }
  return out;
}

std::string PlainDialogue::prompt() const {
  return std::string(tr("Answer (or help):")) + " ";
}

}  // namespace mockexam::app
