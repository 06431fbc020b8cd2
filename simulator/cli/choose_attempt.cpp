#include "simulator/cli/choose_attempt.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "simulator/app/pages.h"
#include "simulator/cli/failure.h"
#include "simulator/ui/tr.h"

namespace mockexam::cli {
namespace {

using exam::AttemptState;
using exam::AttemptSummary;
using ui::tr;
using ui::tr_fmt;

std::vector<AttemptSummary> attempts_of(exam::AttemptStore* store) {
  return store == nullptr ? std::vector<AttemptSummary>() : store->list();
}

// The attempt of the command line, if it names one. Throws Failure when there is no such attempt.
std::optional<AttemptSummary> named_attempt(const Context& context,
                                            const std::vector<AttemptSummary>& attempts) {
  if (!context.options.attempt) return std::nullopt;
  const exam::AttemptId id = *context.options.attempt;
  const auto found = std::ranges::find(attempts, id, &AttemptSummary::id);
  if (found != attempts.end()) return *found;
  throw Failure(ExitCode::Usage,
                tr_fmt("There is no attempt {}; mockexam history lists them.", id));
}

Failure not_open(const AttemptSummary& attempt) {
  return {ExitCode::Usage,
          attempt.state == AttemptState::Discarded
              ? tr_fmt("Attempt {} was thrown away.", attempt.id)
              : tr_fmt("Attempt {0} is over; mockexam report {0} shows its result.", attempt.id)};
}

Failure not_finished(const AttemptSummary& attempt) {
  return {ExitCode::Usage,
          attempt.state == AttemptState::Open
              ? tr_fmt("Attempt {0} is open; mockexam resume {0} goes on with it.", attempt.id)
              : tr_fmt("Attempt {} was thrown away; it has no score.", attempt.id)};
}

}  // namespace

bool is_scored(const AttemptSummary& attempt) {
  return attempt.state == AttemptState::Submitted || attempt.state == AttemptState::Expired;
}

exam::AttemptId choose_open(const Context& context, exam::AttemptStore* store) {
  const auto attempts = attempts_of(store);
  auto chosen = named_attempt(context, attempts);
  if (chosen && chosen->state != AttemptState::Open) throw not_open(*chosen);
  if (!chosen) {
    const auto newest = std::ranges::find(attempts, AttemptState::Open, &AttemptSummary::state);
    if (newest == attempts.end()) {
      throw Failure(ExitCode::Failure,
                    tr("There is no open exam to go on with; mockexam take begins one."));
    }
    chosen = *newest;
  }
  if (!store->lock(chosen->id)) {
    throw Failure(ExitCode::Failure, app::problem_text(app::ResumeProblem::HeldElsewhere));
  }
  return chosen->id;
}

app::FinishedAttempt choose_finished(const Context& context, exam::AttemptStore* store) {
  const auto attempts = attempts_of(store);
  auto chosen = named_attempt(context, attempts);
  if (chosen && !is_scored(*chosen)) throw not_finished(*chosen);
  if (!chosen) {
    const auto newest = std::ranges::find_if(attempts, is_scored);
    if (newest == attempts.end()) {
      throw Failure(ExitCode::Failure, tr("No exam has been finished yet."));
    }
    chosen = *newest;
  }
  auto finished = app::load_finished(*store, chosen->id);
  if (!finished) {
    throw Failure(ExitCode::Data, tr_fmt("Attempt {} cannot be read any more.", chosen->id));
  }
  return std::move(*finished);
}

const char* word(AttemptState state) {
  switch (state) {
    case AttemptState::Open:
      return "open";
    case AttemptState::Submitted:
      return "submitted";
    case AttemptState::Expired:
      return "expired";
    case AttemptState::Discarded:
      return "discarded";
  }
  return "";
}

}  // namespace mockexam::cli
