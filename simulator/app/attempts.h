#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "questionbanks/reader/bank_reader.h"
#include "simulator/exam/assembly.h"
#include "simulator/exam/attempt_store.h"
#include "simulator/exam/paper.h"
#include "simulator/exam/result.h"
#include "simulator/exam/session.h"
#include "simulator/ui/report/report_view.h"
#include "simulator/ui/sitting_view.h"

namespace mockexam::app {

// An attempt that is being sat: its paper, its session, and the lock that keeps others off it.
struct LiveAttempt {
  exam::Paper paper;
  exam::Session session;
  std::unique_ptr<exam::AttemptLock> lock;

  // What screens and the plain dialogue look at; points into this object.
  [[nodiscard]] ui::SittingView view() const;
};

// An attempt that is over, as it can be looked at.
struct FinishedAttempt {
  exam::AttemptSummary summary;
  exam::Paper paper;
  exam::Sitting sitting;
  exam::AttemptResult result;

  // Points into this object.
  [[nodiscard]] ui::ReportView view() const;
};

// How a new attempt is to be.
struct StartChoices {
  std::uint64_t seed = 0;
  std::string language;    // empty: the exam's first
  std::string extra_time;  // id of one of the exam's choices; empty: none
  std::string mode = "exam";
};

// No such choice: the exam has no extra time of this name.
struct UnknownExtraTime {
  std::string id;
};

using StartResult =
    std::variant<std::unique_ptr<LiveAttempt>, std::vector<exam::Shortage>, UnknownExtraTime>;

// The extra time `id` names; null for an empty id, nothing when the exam has no such choice.
[[nodiscard]] std::optional<const banks::ExtraTime*> find_extra_time(
    const banks::ExamDefinition& exam, const std::string& id);

// Draws a form, stores it and starts the clock. Throws StoreError.
[[nodiscard]] StartResult start_attempt(exam::AttemptStore& store, const banks::Bank& bank,
                                        const StartChoices& choices, const std::string& boot_id,
                                        const exam::ClockReading& now);

// Why an attempt cannot be gone on with.
enum class ResumeProblem { NoSuchAttempt, IsOver, HeldElsewhere };
using ResumeResult = std::variant<std::unique_ptr<LiveAttempt>, ResumeProblem>;

// Goes on with an open attempt: the clock starts again at once. Throws StoreError.
[[nodiscard]] ResumeResult resume_attempt(exam::AttemptStore& store, exam::AttemptId id,
                                          const std::string& boot_id,
                                          const exam::ClockReading& now);

// Stores the outcome of a sitting that is over. REQUIRES: it is, and its session is settled. Throws StoreError; may be called
// again.
exam::AttemptResult finish_attempt(exam::AttemptStore& store, const LiveAttempt& live,
                                   exam::WallMillis ended);

// A finished attempt with the items it used; nothing when there is none of that number or it is
// still open. Throws StoreError.
[[nodiscard]] std::optional<FinishedAttempt> load_finished(exam::AttemptStore& store,
                                                           exam::AttemptId id);

// How an open attempt stands, without going on with it.
struct OpenAttempt {
  exam::AttemptSummary summary;
  std::string title;
  int position = 0;  // from 0
  int answered = 0;
  int flagged = 0;
  exam::Millis used{0};
  exam::Millis away{0};  // since the last sign of life, by the wall clock; never negative
  bool paused = false;   // by the candidate; else it was cut off
};
[[nodiscard]] std::optional<OpenAttempt> describe_open(exam::AttemptStore& store,
                                                       exam::AttemptId id, exam::WallMillis now);

}  // namespace mockexam::app
