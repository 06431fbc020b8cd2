#include "simulator/app/exam_program.h"

#include <algorithm>
#include <utility>

#include "simulator/app/pages.h"
#include "simulator/ui/screens/answers_screen.h"
#include "simulator/ui/screens/help_screen.h"
#include "simulator/ui/screens/history_screen.h"
#include "simulator/ui/screens/intro_screen.h"
#include "simulator/ui/screens/popup_screen.h"
#include "simulator/ui/screens/prompt_screen.h"
#include "simulator/ui/screens/report_screen.h"
#include "simulator/ui/screens/review_screen.h"
#include "simulator/ui/tr.h"
#include "simulator/ui/widgets/chrome.h"

namespace mockexam::app {
namespace {

using ui::tr;
using ui::tr_fmt;

constexpr int kMostNote = 300;
constexpr exam::Millis kSecond{1000};

ui::Command go_to(const std::string& text, int size) {
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || number > size) return ui::Tell{tr("That is not a number.")};
    number = number * 10 + (c - '0');
  }
  if (number < 1 || number > size) return ui::Tell{tr_fmt("Questions go from 1 to {}.", size)};
  return ui::ShowItem{number - 1};
}

}  // namespace

// Does what a command says.
struct ExamProgram::Visitor {
  ExamProgram& program;
  const exam::ClockReading& now;

  void operator()(const ui::Nothing&) const {}
  void operator()(const ui::Act& act) const { program.act(act.actions, now); }
  void operator()(const ui::ShowItem& show) const { program.show_item(show.position, now); }
  void operator()(const ui::Close&) const { program.close(now); }
  void operator()(const ui::Open& open) const { program.open(open.place, now); }
  void operator()(const ui::OpenIntro& open) const {
    const FoundExam* found = program.services_.library.find(open.exam);
    if (found == nullptr || !found->exam) return program.tell(tr("There is no such exam."));
    const std::string language =
        program.choices_.language.empty() ? program.services_.language : program.choices_.language;
    program.push(
        std::make_unique<ui::IntroScreen>(*found->exam, language, status_text(*found->exam),
                                          program.choices_.extra_time));
  }
  void operator()(const ui::OpenResume& open) const {
    const auto facts = describe_open(program.services_.store, open.attempt, now.wall);
    if (!facts) return program.tell(problem_text(ResumeProblem::IsOver));
    program.push(
        std::make_unique<ui::ChoiceScreen>(resume_page(*facts, program.services_.language)));
  }
  void operator()(const ui::OpenReport& open) const { program.show_report(open.attempt); }
  void operator()(const ui::OpenAnswers& open) const {
    program.show_answers(open.attempt, open.wrong_only);
  }
  void operator()(const ui::StartExam& start) const { program.start(start, now); }
  void operator()(const ui::ResumeExam& resume) const { program.resume(resume.attempt, now); }
  void operator()(const ui::ConfirmDiscard& discard) const {
    program.push(std::make_unique<ui::ChoiceScreen>(
        discard_page(discard.attempt, program.services_.language)));
  }
  void operator()(const ui::DiscardExam& discard) const { program.discard(discard.attempt, now); }
  void operator()(const ui::Submit&) const {
    program.act({exam::event_of(exam::EventKind::Submit)}, now);
  }
  void operator()(const ui::PauseExam&) const { program.pause(now); }
  void operator()(const ui::ToggleClock&) const {
    program.view_.clock_shown = !program.view_.clock_shown;
    program.tell(program.view_.clock_shown ? tr("The clock is shown.")
                                           : tr("The clock is hidden; t shows it again."));
  }
  void operator()(const ui::Tell& tell) const { program.tell(tell.text); }
  void operator()(const ui::Quit&) const { program.finished_ = true; }
};

ExamProgram::ExamProgram(const Services& services, const StartChoices& choices,
                         std::optional<ui::Command> opening, const exam::ClockReading& now)
    : services_(services), choices_(choices), has_menu_(!opening.has_value()) {
  if (opening) {
    execute(*opening, now);
    if (screens_.empty()) show_menu(now);
  } else {
    show_menu(now);
  }
}

void ExamProgram::show_menu(const exam::ClockReading& now) {
  screens_.clear();
  question_ = nullptr;
  push(std::make_unique<ui::ChoiceScreen>(start_menu(services_, now.wall)));
}

void ExamProgram::execute(const ui::Command& command, const exam::ClockReading& now) {
  std::visit(Visitor{*this, now}, command);
}

void ExamProgram::handle(const ui::Key& key, const exam::ClockReading& now) {
  const ui::Screen* aimed_at = screens_.empty() ? nullptr : screens_.back().get();
  tick(now);
  message_.clear();
  view_.message.clear();
  // A key typed for one screen never acts on another that time has put over it unseen.
  if (finished_ || too_small() || screens_.back().get() != aimed_at) return;
  execute(screens_.back()->handle(key, window_), now);
  if (live_) follow_sitting(now);
  plan_tick(now);
}

void ExamProgram::tick(const exam::ClockReading& now) {
  if (live_) {
    live_->session.tick(now);
    follow_sitting(now);
  }
  plan_tick(now);
}

void ExamProgram::resized(ui::Size window, const exam::ClockReading& now) {
  window_ = window;
  if (live_) note_read_to_end(now);
}

void ExamProgram::interrupted(ui::Interrupt, const exam::ClockReading& now) {
  if (live_) {
    live_->session.perform(exam::event_of(exam::EventKind::Pause), now);
    live_->session.settle(now);
  }
  finished_ = true;
}

void ExamProgram::about_to_stop(const exam::ClockReading& now) {
  if (!live_) return;
  live_->session.tick(now);
  live_->session.settle(now);
}

bool ExamProgram::painted(const exam::ClockReading& now) {
  if (!live_) return false;
  const bool was_saved = view_.saved;
  const std::string trouble = live_->session.trouble();
  live_->session.settle(now);
  view_.saved = live_->session.saved();
  if (live_->session.trouble() == trouble && view_.saved == was_saved) return false;
  tell(live_->session.trouble());
  return true;
}

void ExamProgram::tell(std::string text) {
  view_.message = text;
  message_ = std::move(text);
}

void ExamProgram::open(ui::Place place, const exam::ClockReading& now) {
  switch (place) {
    case ui::Place::Menu:
      show_menu(now);
      return;
    case ui::Place::Help:
      push(std::make_unique<ui::HelpScreen>(
          live_ ? ui::kSittingContexts : ui::kOtherContexts, services_.language));
      return;
    case ui::Place::History:
      push(std::make_unique<ui::HistoryScreen>(history_rows(services_)));
      return;
    case ui::Place::Review:
      push(std::make_unique<ui::ReviewScreen>(view_));
      return;
    case ui::Place::ConfirmSubmit:
      push(std::make_unique<ui::ChoiceScreen>(submit_page(view_)));
      return;
    case ui::Place::Leave:
      push(std::make_unique<ui::ChoiceScreen>(leave_page(view_)));
      return;
    case ui::Place::GoTo: {
      const int size = view_.sitting->size();
      push(std::make_unique<ui::PromptScreen>(
          tr("Go to question:"), "", 4,
          [size](const std::string& text) { return go_to(text, size); }));
      return;
    }
    case ui::Place::Note: {
      const int position = view_.current();
      push(std::make_unique<ui::PromptScreen>(
          tr("Note:"), view_.sitting->item(position).note.str(), kMostNote,
          [position](const std::string& text) -> ui::Command {
            exam::Action note = exam::event_of(exam::EventKind::Note);
            note.position = position;
            note.note = text::SafeText::clean(text);
            return ui::Act{{note}};
          }));
      return;
    }
  }
}

void ExamProgram::close(const exam::ClockReading& now) {
  if (screens_.size() > 1) {
    screens_.pop_back();
  } else if (has_menu_) {
    show_menu(now);
  } else {
    finished_ = true;
  }
}

void ExamProgram::act(const std::vector<exam::Action>& actions, const exam::ClockReading& now) {
  if (!live_) return;
  const bool from_prompt = dynamic_cast<ui::PromptScreen*>(screens_.back().get()) != nullptr;
  for (const exam::Action& action : actions) {
    const auto refusal = live_->session.perform(action, now);
    if (!refusal) continue;
    tell(ui::refusal_text(*refusal, view_.sitting->shape(std::max(action.position, 0))));
    break;
  }
  if (from_prompt && live_) close(now);
}

void ExamProgram::show_item(int position, const exam::ClockReading& now) {
  if (!live_) return;
  while (!screens_.empty() && screens_.back().get() != question_) screens_.pop_back();
  exam::Action show = exam::event_of(exam::EventKind::Show);
  show.position = position;
  act({show}, now);
}

void ExamProgram::start(const ui::StartExam& wanted, const exam::ClockReading& now) {
  const FoundExam* found = services_.library.find(wanted.exam);
  const banks::BankResult loaded = banks::load_bank(found->folder);
  if (!loaded.bank) return tell(tr("The exam's files cannot be read; qbank check says why."));
  StartChoices choices = choices_;
  if (choices.seed == 0) choices.seed = services_.new_seed();
  choices.language = wanted.language;
  choices.extra_time = wanted.extra_time;
  auto started = start_attempt(services_.store, *loaded.bank, choices, services_.boot_id, now);
  if (const auto* shortages = std::get_if<std::vector<exam::Shortage>>(&started)) {
    push(std::make_unique<ui::PopupScreen>(shortage_text(loaded.bank->exam, *shortages),
                                           services_.language));
    return;
  }
  choices_.seed = 0;
  enter_sitting(std::move(std::get<std::unique_ptr<LiveAttempt>>(started)), now);
  view_.clock_shown = wanted.clock_shown;
  show_item(0, now);
}

void ExamProgram::resume(exam::AttemptId attempt, const exam::ClockReading& now) {
  auto resumed = resume_attempt(services_.store, attempt, services_.boot_id, now);
  if (const auto* problem = std::get_if<ResumeProblem>(&resumed)) {
    return tell(problem_text(*problem));
  }
  enter_sitting(std::move(std::get<std::unique_ptr<LiveAttempt>>(resumed)), now);
  if (live_ && !live_->session.sitting().is_over()) show_item(view_.current(), now);
}

void ExamProgram::enter_sitting(std::unique_ptr<LiveAttempt> live, const exam::ClockReading& now) {
  live_ = std::move(live);
  view_ = live_->view();
  view_.remaining = live_->session.remaining(now);
  warnings_ = TimeWarnings(live_->paper.exam.delivery.warnings, view_.remaining);
  screens_.clear();
  auto question = std::make_unique<ui::QuestionScreen>(view_);
  question_ = question.get();
  push(std::move(question));
  follow_sitting(now);
}

void ExamProgram::follow_sitting(const exam::ClockReading& now) {
  if (live_->session.sitting().is_over()) return end_sitting(now);
  view_.remaining = live_->session.remaining(now);
  view_.saved = live_->session.saved();
  if (const auto left = warnings_.reached(view_.remaining)) {
    push(std::make_unique<ui::PopupScreen>(warning_text(view_, *left), view_.language));
  }
  if (const auto slept = live_->session.take_noticed_sleep()) {
    const bool charged = view_.exam->delivery.sleep == banks::SleepPolicy::Run;
    push(std::make_unique<ui::PopupScreen>(slept_text(*slept, charged), view_.language));
  }
  note_read_to_end(now);
}

void ExamProgram::note_read_to_end(const exam::ClockReading& now) {
  if (screens_.empty() || screens_.back().get() != question_ || too_small()) return;
  const int position = view_.current();
  if (!view_.sitting->item(position).seen || view_.sitting->item(position).read_to_end ||
      !question_->shows_end(window_)) {
    return;
  }
  exam::Action read = exam::event_of(exam::EventKind::ReadToEnd);
  read.position = position;
  static_cast<void>(live_->session.perform(read, now));
}

void ExamProgram::end_sitting(const exam::ClockReading& now) {
  live_->session.settle(now);
  if (!live_->session.settled()) {
    view_.saved = false;
    return tell(live_->session.trouble());  // The next tick tries again.
  }
  const bool expired = live_->session.sitting().state() == exam::SittingState::Expired;
  const exam::AttemptId attempt = live_->session.id();
  const auto over = time_over_text(view_);
  const std::string language = view_.language;
  ending_ = expired ? Ending::TimeUp : Ending::Done;
  screens_.clear();
  question_ = nullptr;
  finish_attempt(services_.store, *live_, now.wall);
  live_.reset();
  if (has_menu_) show_menu(now);
  show_report(attempt);
  if (expired) push(std::make_unique<ui::PopupScreen>(over, language));
}

void ExamProgram::pause(const exam::ClockReading& now) {
  if (!live_) return;
  act({exam::event_of(exam::EventKind::Pause)}, now);
  live_->session.settle(now);
  ending_ = Ending::Paused;
  live_.reset();
  question_ = nullptr;
  screens_.clear();
  finished_ = true;
}

void ExamProgram::discard(exam::AttemptId attempt, const exam::ClockReading& now) {
  if (!services_.store.lock(attempt)) return tell(problem_text(ResumeProblem::HeldElsewhere));
  exam::Outcome outcome;
  outcome.state = exam::AttemptState::Discarded;
  outcome.ended = now.wall;
  services_.store.finish(attempt, outcome);
  if (!has_menu_) {
    finished_ = true;
    return;
  }
  show_menu(now);
}

bool ExamProgram::look_at(exam::AttemptId attempt) {
  if (looked_at_ && looked_at_->summary.id == attempt) return true;
  auto finished = load_finished(services_.store, attempt);
  if (finished) looked_at_ = std::make_unique<FinishedAttempt>(std::move(*finished));
  return finished.has_value();
}

void ExamProgram::show_report(exam::AttemptId attempt) {
  if (!look_at(attempt)) return tell(tr("There is no result for this exam."));
  push(std::make_unique<ui::ReportScreen>(looked_at_->view()));
}

void ExamProgram::show_answers(exam::AttemptId attempt, bool wrong_only) {
  if (!look_at(attempt)) return tell(tr("There is no result for this exam."));
  push(std::make_unique<ui::AnswersScreen>(looked_at_->view(), wrong_only));
}

// The next moment at which the screen or the sitting changes by itself: the next whole second of
// the time left when the clock is shown, else the next sign of life, warning or end.
void ExamProgram::plan_tick(const exam::ClockReading& now) {
  next_tick_.reset();
  if (!live_) return;
  if (live_->session.sitting().is_over()) {
    next_tick_ = now.boottime + kSecond;  // Its last event could not be stored yet.
    return;
  }
  const exam::Millis remaining = live_->session.remaining(now);
  exam::Millis wait = exam::Session::kBeatEvery;
  if (!ui::time_left_text(view_, false).empty()) {
    const exam::Millis part = remaining % kSecond;
    wait = part == exam::Millis{0} ? kSecond : part;
  }
  if (const auto warning = warnings_.next(); warning && remaining > *warning) {
    wait = std::min(wait, remaining - *warning);
  }
  next_tick_ =
      now.boottime + std::clamp(wait, exam::Millis{1}, std::max(remaining, exam::Millis{1}));
}

bool ExamProgram::too_small() const {
  return window_.rows < ui::kSmallest.rows || window_.columns < ui::kSmallest.columns;
}

void ExamProgram::draw_too_small(ui::Canvas& canvas) const {
  const ui::Size size = canvas.size();
  canvas.put(0, 0, tr_fmt("Window too small: {}x{}", size.columns, size.rows));
  if (size.rows > 1) {
    canvas.put(1, 0, tr_fmt("needs {}x{}", ui::kSmallest.columns, ui::kSmallest.rows));
  }
  if (live_ && size.rows > 2) {
    canvas.put(2, 0, ui::time_left_text(view_, true) + " " + tr("Answers are kept."));
  }
}

void ExamProgram::draw(ui::Canvas& canvas) const {
  if (screens_.empty()) return;
  if (too_small()) return draw_too_small(canvas);
  std::size_t base = screens_.size() - 1;
  while (base > 0 && screens_[base]->is_overlay()) --base;
  for (std::size_t i = base; i < screens_.size(); ++i) screens_[i]->draw(canvas);
  if (!live_ && !message_.empty()) {
    const int row = canvas.size().rows - 1;
    canvas.clear(row, 0, 1, canvas.size().columns);
    canvas.fill_row(row, ui::Role::Warning);
    canvas.put(row, 1, message_, ui::Role::Warning, canvas.size().columns - 2);
  }
}

}  // namespace mockexam::app
