#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "simulator/exam/event.h"
#include "simulator/exam/form.h"

namespace mockexam::exam {

using AttemptId = std::int64_t;

enum class AttemptState { Open, Submitted, Expired, Discarded };

// An item as it was when the form was drawn, in the canonical form of the bank files.
struct ItemSnapshot {
  std::string id;
  int revision = 1;
  std::string content;

  friend bool operator==(const ItemSnapshot&, const ItemSnapshot&) = default;
};

// What is fixed when an attempt begins.
struct NewAttempt {
  Form form;
  std::string mode = "exam";
  std::string language;
  std::string extra_time;  // id of the exam's choice, empty for none
  Millis limit{0};
  WallMillis started = 0;
  std::string definition;             // exam.xml as it was
  std::vector<ItemSnapshot> items;    // in the form's order
  std::vector<int> scale_table;       // scaled score of raw 0 ... scored
};

// The clocks at the last sign of life: what is charged after a crash is what is written here.
struct Beat {
  Millis used{0};
  WallMillis wall = 0;
  Millis boottime{0};
  std::string boot_id;
};

// Figures of a finished attempt, kept so that lists need not replay it.
struct Outcome {
  AttemptState state = AttemptState::Submitted;
  int raw = 0;
  int scored = 0;  // items that count
  int scaled = 0;
  bool passed = false;
  Millis used{0};
  WallMillis ended = 0;
};

struct AttemptSummary {
  AttemptId id = 0;
  std::string exam;
  std::string mode;
  AttemptState state = AttemptState::Open;
  WallMillis started = 0;
  int items = 0;
  Millis limit{0};
  std::optional<Outcome> outcome;  // finished attempts
};

struct AttemptRecord {
  AttemptSummary summary;
  NewAttempt fixed;
  std::vector<Event> events;  // by sequence number, from 1, without a gap
  std::optional<Beat> beat;
};

// Held by the one program that sits an attempt; the system lets go of it when the program ends.
class AttemptLock {
 public:
  AttemptLock() = default;
  AttemptLock(const AttemptLock&) = delete;
  AttemptLock& operator=(const AttemptLock&) = delete;
  virtual ~AttemptLock() = default;
};

// The outside world failed the store. `what()` says what happened and what to do.
class StoreError : public std::runtime_error {
 public:
  enum class Kind { Full, Busy, ReadOnly, Corrupt, TooNew, NotOurs, Unsupported, Io };
  StoreError(Kind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
  [[nodiscard]] Kind kind() const { return kind_; }

 private:
  Kind kind_;
};

// What the core asks of persistence. `create`, `append` and `finish` are one transaction each, on
// disk when they return; all calls throw StoreError. After an error in a writing call the outcome is unknown:
// the same call with the same arguments may be made again and does no harm if it had succeeded.
class AttemptStore {
 public:
  virtual ~AttemptStore() = default;

  [[nodiscard]] virtual AttemptId create(const NewAttempt& attempt) = 0;
  // `seq` counts from 1 without a gap.
  virtual void append(AttemptId id, int seq, const Event& event) = 0;
  // Outlives the program, not necessarily a power cut; costs next to nothing.
  virtual void beat(AttemptId id, const Beat& beat) = 0;
  virtual void finish(AttemptId id, const Outcome& outcome) = 0;

  [[nodiscard]] virtual std::vector<AttemptSummary> list() = 0;  // newest first
  [[nodiscard]] virtual std::optional<AttemptRecord> load(AttemptId id) = 0;
  // How often each item of the exam was shown in attempts that were not discarded.
  [[nodiscard]] virtual std::map<std::string, int> exposure(const std::string& exam) = 0;

  // Null when another program holds it.
  [[nodiscard]] virtual std::unique_ptr<AttemptLock> lock(AttemptId id) = 0;
};

}  // namespace mockexam::exam
