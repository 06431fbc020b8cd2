#include "simulator/app/attempts.h"

#include <algorithm>

#include "questionbanks/reader/exam_reader.h"
#include "questionbanks/reader/item_reader.h"
#include "questionbanks/reader/item_writer.h"

namespace mockexam::app {
namespace {

using exam::AttemptStore;
using exam::StoreError;

StoreError unreadable(exam::AttemptId id, const banks::Diagnostics& why) {
  std::string message =
      "attempt " + std::to_string(id) + " keeps a question that cannot be read any more";
  if (!why.empty()) message += ": " + why.front().message;
  return {StoreError::Kind::Corrupt, message};
}

std::vector<banks::Item> items_of_form(const banks::Bank& bank, const exam::Form& form) {
  std::vector<banks::Item> items;
  for (const exam::FormItem& place : form.items) {
    items.push_back(*std::ranges::find(bank.items, place.id, &banks::Item::id));
  }
  return items;
}

std::vector<exam::ItemSnapshot> snapshots(const exam::Paper& paper) {
  std::vector<exam::ItemSnapshot> kept;
  for (const banks::Item& item : paper.items) {
    kept.push_back({item.id, item.revision, banks::write_item_file(item, paper.exam.id)});
  }
  return kept;
}

exam::Paper paper_of(const exam::AttemptRecord& record) {
  banks::Diagnostics diagnostics;
  auto definition = banks::read_exam(record.fixed.definition, "exam.xml", diagnostics);
  if (!definition) throw unreadable(record.summary.id, diagnostics);
  exam::Paper paper;
  paper.exam = std::move(*definition);
  paper.form = record.fixed.form;
  paper.scale_table = record.fixed.scale_table;
  paper.language = record.fixed.language;
  for (const exam::ItemSnapshot& kept : record.fixed.items) {
    auto items = banks::read_items(kept.content, kept.id, paper.exam.id, diagnostics);
    if (items.size() != 1) throw unreadable(record.summary.id, diagnostics);
    paper.items.push_back(std::move(items.front().item));
  }
  if (!exam::is_consistent(paper)) throw unreadable(record.summary.id, diagnostics);
  return paper;
}

exam::SittingRules rules_of(const exam::Paper& paper, exam::Millis limit) {
  const banks::Delivery& delivery = paper.exam.delivery;
  return {limit, delivery.strike, delivery.flag, delivery.note};
}

std::vector<exam::ItemShape> shapes_of(const exam::Paper& paper) {
  std::vector<exam::ItemShape> shapes;
  for (const banks::Item& item : paper.items) shapes.push_back(exam::shape_of(item));
  return shapes;
}

exam::Session::Setup setup_of(exam::AttemptId id, const exam::Paper& paper, exam::Millis limit,
                              const std::string& boot_id) {
  return {id, rules_of(paper, limit), shapes_of(paper), paper.exam.delivery.sleep, boot_id};
}

// The state the stored events lead to.
exam::Sitting replay(const exam::AttemptRecord& record, const exam::Paper& paper) {
  exam::Sitting sitting(rules_of(paper, record.fixed.limit), shapes_of(paper));
  for (const exam::Event& event : record.events) {
    if (sitting.apply(event)) {
      throw StoreError(StoreError::Kind::Corrupt, "the stored events of attempt " +
                                                      std::to_string(record.summary.id) +
                                                      " do not follow from one another");
    }
  }
  return sitting;
}

}  // namespace

ui::SittingView LiveAttempt::view() const {
  ui::SittingView view;
  view.exam = &paper.exam;
  view.form = &paper.form;
  view.items = &paper.items;
  view.sitting = &session.sitting();
  view.language = paper.language;
  view.saved = session.saved();
  return view;
}

ui::ReportView FinishedAttempt::view() const {
  ui::ReportView view;
  view.paper = &paper;
  view.result = &result;
  view.attempt = summary.id;
  view.ended = summary.outcome->ended;
  return view;
}

std::optional<const banks::ExtraTime*> find_extra_time(const banks::ExamDefinition& exam,
                                                       const std::string& id) {
  if (id.empty()) return nullptr;
  const auto& choices = exam.delivery.extra_time;
  const auto found = std::ranges::find(choices, id, &banks::ExtraTime::id);
  if (found == choices.end()) return std::nullopt;
  return &*found;
}

StartResult start_attempt(AttemptStore& store, const banks::Bank& bank, const StartChoices& choices,
                          const std::string& boot_id, const exam::ClockReading& now) {
  const auto extra = find_extra_time(bank.exam, choices.extra_time);
  if (!extra) return UnknownExtraTime{choices.extra_time};
  auto drawn = exam::assemble(bank.exam, bank.items, store.exposure(bank.exam.id), choices.seed);
  if (auto* shortages = std::get_if<std::vector<exam::Shortage>>(&drawn)) {
    return std::move(*shortages);
  }
  exam::Paper paper;
  paper.exam = bank.exam;
  paper.form = std::move(std::get<exam::Form>(drawn));
  paper.items = items_of_form(bank, paper.form);
  paper.scale_table = exam::scale_table_for(paper.exam, paper.form);
  paper.language = choices.language.empty() ? bank.exam.languages.front() : choices.language;

  exam::NewAttempt attempt;
  attempt.form = paper.form;
  attempt.mode = choices.mode;
  attempt.language = paper.language;
  attempt.extra_time = choices.extra_time;
  attempt.limit = bank.exam.time_with(*extra);
  attempt.started = now.wall;
  attempt.definition = bank.exam_source;
  attempt.items = snapshots(paper);
  attempt.scale_table = paper.scale_table;
  const exam::AttemptId id = store.create(attempt);

  auto lock = store.lock(id);
  auto session = exam::Session::begin(store, setup_of(id, paper, attempt.limit, boot_id), now);
  return std::make_unique<LiveAttempt>(
      LiveAttempt{std::move(paper), std::move(session), std::move(lock)});
}

ResumeResult resume_attempt(AttemptStore& store, exam::AttemptId id, const std::string& boot_id,
                            const exam::ClockReading& now) {
  auto lock = store.lock(id);
  if (!lock) return ResumeProblem::HeldElsewhere;
  const auto record = store.load(id);
  if (!record) return ResumeProblem::NoSuchAttempt;
  if (record->summary.state != exam::AttemptState::Open) return ResumeProblem::IsOver;
  exam::Paper paper = paper_of(*record);
  auto setup = setup_of(id, paper, record->fixed.limit, boot_id);
  auto session = record->events.empty() ? exam::Session::begin(store, std::move(setup), now)
                                        : exam::Session::resume(store, std::move(setup),
                                                                record->events, record->beat, now);
  return std::make_unique<LiveAttempt>(
      LiveAttempt{std::move(paper), std::move(session), std::move(lock)});
}

exam::AttemptResult finish_attempt(AttemptStore& store, const LiveAttempt& live,
                                   exam::WallMillis ended) {
  const exam::Sitting& sitting = live.session.sitting();
  exam::AttemptResult result = exam::make_result(live.paper, sitting);
  exam::Outcome outcome;
  outcome.state = sitting.state() == exam::SittingState::Expired ? exam::AttemptState::Expired
                                                                 : exam::AttemptState::Submitted;
  outcome.raw = result.score.raw;
  outcome.scored = result.score.scored;
  outcome.used = sitting.used();
  outcome.scaled = result.score.scaled;
  outcome.passed = result.score.passed;
  outcome.ended = ended;
  store.finish(live.session.id(), outcome);
  return result;
}

std::optional<FinishedAttempt> load_finished(AttemptStore& store, exam::AttemptId id) {
  const auto record = store.load(id);
  if (!record || !record->summary.outcome) return std::nullopt;
  exam::Paper paper = paper_of(*record);
  exam::Sitting sitting = replay(*record, paper);
  if (!sitting.is_over()) return std::nullopt;
  exam::AttemptResult result = exam::make_result(paper, sitting);
  return FinishedAttempt{record->summary, std::move(paper), std::move(sitting), std::move(result)};
}

std::optional<OpenAttempt> describe_open(AttemptStore& store, exam::AttemptId id,
                                         exam::WallMillis now) {
  const auto record = store.load(id);
  if (!record || record->summary.state != exam::AttemptState::Open) return std::nullopt;
  const exam::Paper paper = paper_of(*record);
  const exam::Sitting sitting = replay(*record, paper);
  OpenAttempt open;
  open.summary = record->summary;
  open.title = paper.exam.title.str();
  open.position = sitting.current();
  open.answered = sitting.answered();
  open.flagged = sitting.flagged();
  open.used = sitting.used();
  open.paused = sitting.state() == exam::SittingState::Paused;
  exam::WallMillis last =
      record->events.empty() ? record->summary.started : record->events.back().wall;
  if (record->beat) {
    open.used = std::max(open.used, record->beat->used);
    last = std::max(last, record->beat->wall);
  }
  open.away = exam::Millis{std::max<exam::WallMillis>(now - last, 0)};
  return open;
}

}  // namespace mockexam::app
