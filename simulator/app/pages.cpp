#include "simulator/app/pages.h"

#include <algorithm>
#include <utility>

#include "simulator/ui/tr.h"

namespace mockexam::app {
namespace {

using ui::tr;
using ui::tr_fmt;
using ui::tr_fmt_n;

std::string minutes_text(exam::Millis time) {
  const auto minutes = std::chrono::round<std::chrono::minutes>(time).count();
  const auto n = static_cast<unsigned long>(minutes);
  if (minutes < 1) return tr("less than a minute");
  if (minutes < 120) return tr_fmt_n("{} minute", "{} minutes", n, minutes);
  return tr_fmt("{} hours", minutes / 60);
}

// "21 34 46", at most a line of them.
std::string numbers(const std::vector<int>& positions) {
  constexpr std::size_t kMost = 12;
  std::string out;
  for (std::size_t i = 0; i < std::min(positions.size(), kMost); ++i) {
    out += (i == 0 ? "" : " ") + std::to_string(positions[i] + 1);
  }
  return positions.size() > kMost ? out + " ..." : out;
}

template <typename Predicate>
std::vector<int> positions_where(const exam::Sitting& sitting, Predicate predicate) {
  std::vector<int> found;
  for (int i = 0; i < sitting.size(); ++i) {
    if (predicate(sitting.item(i))) found.push_back(i);
  }
  return found;
}

std::vector<int> open_items(const exam::Sitting& sitting) {
  return positions_where(
      sitting, [](const exam::ItemProgress& item) { return !scoring::is_complete(item.response); });
}

void add_exams(const Services& services, std::vector<ui::Choice>& choices) {
  std::string heading = tr("Start an exam");
  for (const FoundExam& found : services.library.exams()) {
    if (!found.exam) continue;
    const banks::ExamDefinition& exam = *found.exam;
    choices.push_back(
        {exam.code,
         tr_fmt("{} questions, {} minutes, unseen questions first", exam.items, exam.time.count()),
         ui::OpenIntro{exam.id}, std::exchange(heading, "")});
  }
}

void add_open(const std::vector<exam::AttemptSummary>& attempts, const Services& services,
              exam::WallMillis now, std::vector<ui::Choice>& choices) {
  std::string heading = tr("Go on with an exam that is open");
  for (const exam::AttemptSummary& attempt : attempts) {
    if (attempt.state != exam::AttemptState::Open) continue;
    const auto open = describe_open(services.store, attempt.id, now);
    if (!open) continue;
    choices.push_back({tr("Resume"),
                       tr_fmt("exam {}, question {} of {}, {} left", attempt.id, open->position + 1,
                              attempt.items, ui::clock_text(attempt.limit - open->used)),
                       ui::OpenResume{attempt.id}, std::exchange(heading, "")});
  }
}

void add_history(const std::vector<exam::AttemptSummary>& attempts,
                 std::vector<ui::Choice>& choices) {
  int count = 0, best = 0;
  for (const exam::AttemptSummary& attempt : attempts) {
    if (!attempt.outcome) continue;
    ++count;
    best = std::max(best, attempt.outcome->scaled);
  }
  if (count == 0) return;
  choices.push_back({tr("Results"),
                     tr_fmt_n("{} exam, best {}", "{} exams, best {}",
                              static_cast<unsigned long>(count), count, best),
                     ui::Open{ui::Place::History}, tr("Look back")});
}

}  // namespace

ui::ChoiceScreen::Content start_menu(const Services& services, exam::WallMillis now) {
  ui::ChoiceScreen::Content page;
  page.title = "mockexam " MOCKEXAM_VERSION;
  page.context = ui::KeyContext::Menu;
  page.on_back = ui::Quit{};
  page.language = services.language;
  const auto attempts = services.store.list();
  add_open(attempts, services, now, page.choices);
  add_exams(services, page.choices);
  if (page.choices.empty()) page.text.push_back(tr("No exam was found on this computer."));
  add_history(attempts, page.choices);
  page.choices.push_back(
      {tr("Help"), tr("keys, and what you should know"), ui::Open{ui::Place::Help}, tr("More")});
  page.choices.push_back({tr("Quit"), "", ui::Quit{}, ""});
  return page;
}

ui::ChoiceScreen::Content resume_page(const OpenAttempt& open, const std::string& language) {
  ui::ChoiceScreen::Content page;
  page.title = tr_fmt("Resume exam {}", open.summary.id);
  page.title_right = open.title;
  page.language = language;
  const std::string away = minutes_text(open.away);
  page.text.push_back(open.paused ? tr_fmt("You paused this exam about {} ago.", away)
                                  : tr_fmt("This exam was interrupted about {} ago.", away));
  page.text.emplace_back();
  page.text.push_back(tr_fmt("Question {} of {}: {} answered, {} flagged.", open.position + 1,
                             open.summary.items, open.answered, open.flagged));
  page.text.push_back(tr_fmt("Time used {}, time left {}. Time away is not charged.",
                             ui::clock_text(open.used),
                             ui::clock_text(open.summary.limit - open.used)));
  page.text.push_back(tr("Your report will name the interruption."));
  page.choices = {
      {tr("Resume now"), tr("the clock starts again at once"), ui::ResumeExam{open.summary.id}, ""},
      {tr("Back to the menu"), tr("decide later"), ui::Close{}, ""},
      {tr("Throw it away"), tr("asks again"), ui::ConfirmDiscard{open.summary.id}, ""}};
  return page;
}

ui::ChoiceScreen::Content discard_page(exam::AttemptId attempt, const std::string& language) {
  ui::ChoiceScreen::Content page;
  page.title = tr_fmt("Throw exam {} away", attempt);
  page.language = language;
  page.text.push_back(
      tr("Its answers are not scored and it cannot be gone on with. The record stays in the "
         "store."));
  page.choices = {{tr("Keep it"), "", ui::Close{}, ""},
                  {tr("Throw it away"), "", ui::DiscardExam{attempt}, ""}};
  return page;
}

ui::ChoiceScreen::Content leave_page(const ui::SittingView& view) {
  ui::ChoiceScreen::Content page;
  page.title = tr("Leave the exam?");
  page.sitting = &view;
  page.language = view.language;
  page.text.push_back(tr("The clock runs while this question is open."));
  page.choices = {{tr("Go on"), tr("back to the question"), ui::Close{}, ""},
                  {tr("Pause"), tr("stop the clock and leave; resume later"), ui::PauseExam{}, ""},
                  {tr("Submit"), tr("asks again, then shows the score"),
                   ui::Open{ui::Place::ConfirmSubmit}, ""}};
  return page;
}

ui::ChoiceScreen::Content submit_page(const ui::SittingView& view) {
  const exam::Sitting& sitting = *view.sitting;
  const auto open = open_items(sitting);
  const auto unread =
      positions_where(sitting, [](const exam::ItemProgress& item) { return !item.read_to_end; });
  const auto flagged =
      positions_where(sitting, [](const exam::ItemProgress& item) { return item.flagged; });
  ui::ChoiceScreen::Content page;
  page.title = tr("Submit the exam");
  page.sitting = &view;
  page.language = view.language;
  page.text.push_back(tr_fmt("You still have {}.", ui::clock_text(view.remaining)));
  page.text.emplace_back();
  const auto add = [&](const std::vector<int>& positions, const std::string& what) {
    if (!positions.empty()) page.text.push_back(what + "   " + numbers(positions));
  };
  const auto count = [](const std::vector<int>& v) { return static_cast<unsigned long>(v.size()); };
  add(open, tr_fmt_n("{} question has no full answer:", "{} questions have no full answer:",
                     count(open), open.size()));
  add(unread, tr_fmt_n("{} was not read to its end:", "{} were not read to their end:",
                       count(unread), unread.size()));
  add(flagged, tr_fmt_n("{} is flagged:", "{} are flagged:", count(flagged), flagged.size()));
  page.text.push_back(
      tr("A question without an answer counts as wrong. There is no penalty for "
         "guessing."));
  page.text.push_back(tr("After you submit you cannot change an answer."));
  page.choices.push_back({tr("Go back"), "", ui::Close{}, ""});
  if (!open.empty()) {
    page.choices.push_back({tr_fmt("Go to the first open question ({})", open.front() + 1), "",
                            ui::ShowItem{open.front()}, ""});
  }
  page.choices.push_back({tr("Submit now"), "", ui::Submit{}, ""});
  return page;
}

std::vector<std::string> warning_text(const ui::SittingView& view, std::chrono::minutes left) {
  const auto open = static_cast<long>(open_items(*view.sitting).size());
  std::vector<std::string> text{tr_fmt_n("{} minute is left.", "{} minutes are left.",
                                         static_cast<unsigned long>(left.count()), left.count())};
  if (open > 0) {
    const auto each = view.remaining / open;
    text.push_back(tr_fmt_n("{} question is open: about {} for it.",
                            "{} questions are open: about {} for each.",
                            static_cast<unsigned long>(open), open, ui::clock_text(each)));
  } else {
    text.emplace_back(tr("Every question has an answer."));
  }
  text.emplace_back(tr("The exam is submitted by itself when the time is over."));
  text.emplace_back(tr("Any key closes this; the key is not used as an answer."));
  return text;
}

std::vector<std::string> time_over_text(const ui::SittingView& view) {
  return {tr("The time is over."),
          tr_fmt("The exam was submitted with {} of {} questions answered.",
                 view.sitting->answered(), view.sitting->size()),
          tr("Any key shows the result.")};
}

std::vector<std::string> slept_text(exam::Millis slept, bool charged) {
  return {
      charged
          ? tr_fmt("The computer slept for {}. This exam charges that time.", ui::clock_text(slept))
          : tr_fmt("The computer slept for {}. That time is not charged.", ui::clock_text(slept)),
      tr("Any key closes this; the key is not used as an answer.")};
}

std::vector<std::string> shortage_text(const banks::ExamDefinition& exam,
                                       const std::vector<exam::Shortage>& shortages) {
  std::vector<std::string> text;
  for (const exam::Shortage& shortage : shortages) {
    switch (shortage.kind) {
      case exam::Shortage::Kind::Domain: {
        const banks::Domain* domain = exam.find_domain(shortage.what);
        text.push_back(tr_fmt("Domain {} ({}) needs {} questions, the bank has {}.", shortage.what,
                              domain ? domain->title.str() : "", shortage.needed,
                              shortage.available));
        break;
      }
      case exam::Shortage::Kind::Type:
        text.push_back(tr_fmt("The exam needs {} {} questions, the bank has {}.", shortage.needed,
                              shortage.what, shortage.available));
        break;
      case exam::Shortage::Kind::Mix:
        text.emplace_back(
            tr("The bank has enough questions of each domain and of each type, but "
               "not of each type in each domain."));
        break;
      case exam::Shortage::Kind::Enemies:
        text.emplace_back(tr("Too many questions of the bank must not be on one form together."));
        break;
    }
  }
  return text;
}

std::string problem_text(ResumeProblem problem) {
  switch (problem) {
    case ResumeProblem::NoSuchAttempt:
      return tr("There is no such exam.");
    case ResumeProblem::IsOver:
      return tr("This exam is over; its result can be looked at.");
    case ResumeProblem::HeldElsewhere:
      return tr("This exam is open in another window. Close it there first.");
  }
  return {};
}

std::string status_text(const banks::ExamDefinition& exam) {
  switch (exam.status) {
    case banks::ExamStatus::Active:
      return {};
    case banks::ExamStatus::Beta:
      return tr("This exam is in beta; details may change.");
    case banks::ExamStatus::Retired:
      return exam.valid_to.empty()
                 ? std::string(tr("This exam is not offered any more."))
                 : tr_fmt("This exam was last offered on {}; check with the vendor.",
                          exam.valid_to);
  }
  return {};
}

std::vector<ui::HistoryRow> history_rows(const Services& services) {
  std::vector<ui::HistoryRow> rows;
  for (const exam::AttemptSummary& attempt : services.store.list()) {
    if (!attempt.outcome) continue;
    const FoundExam* found = services.library.find(attempt.exam);
    const bool known = found != nullptr && found->exam;
    ui::HistoryRow row;
    row.attempt = attempt.id;
    row.exam = known ? found->exam->code : attempt.exam;
    row.mode = attempt.mode;
    row.ended = attempt.outcome->ended;
    row.scaled = attempt.outcome->scaled;
    row.passed = attempt.outcome->passed;
    row.raw = attempt.outcome->raw;
    row.scored = attempt.outcome->scored;
    row.used = attempt.outcome->used;
    if (known) row.scale = found->exam->scale;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace mockexam::app
