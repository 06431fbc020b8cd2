#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "simulator/exam/attempt_store.h"
#include "simulator/exam/sitting.h"
#include "simulator/exam/used_time.h"

namespace mockexam::exam {

// An event as a screen asks for it: what, where. The session adds when.
using Action = Event;

// A sitting while it is being sat: joins the state machine, its clock and the store. An action is
// taken at once, so that its effect can be shown, and stored by the next `settle`, which comes
// before anything else is taken. When the store fails the event waits in memory, `saved()` says so,
// and every later `settle` tries again, in order.
class Session {
 public:
  struct Setup {
    AttemptId id = 0;
    SittingRules rules;
    std::vector<ItemShape> shapes;
    banks::SleepPolicy sleep = banks::SleepPolicy::Pause;
    std::string boot_id;
  };

  // A new sitting; its first event is Start.
  static Session begin(AttemptStore& store, Setup setup, const ClockReading& now);

  // A sitting from its events. The time used is that of the last event or of the last sign of
  // life, whichever is later; the time since is not charged. Throws StoreError(Corrupt) when the
  // events do not make a sitting. A finished one can be looked at, nothing more.
  static Session resume(AttemptStore& store, Setup setup, const std::vector<Event>& events,
                        const std::optional<Beat>& beat, const ClockReading& now);

  // Takes the action at `now`, or says why not. When the time has run out by then the sitting
  // expires instead and the action is refused.
  std::optional<Refusal> perform(Action action, const ClockReading& now);

  // Expires the sitting when its time is over, and notices sleep.
  void tick(const ClockReading& now);

  // Stores what was taken, and a sign of life when one is due.
  void settle(const ClockReading& now);

  [[nodiscard]] AttemptId id() const { return setup_.id; }
  [[nodiscard]] const Sitting& sitting() const { return sitting_; }
  [[nodiscard]] Millis used(const ClockReading& now) const;
  [[nodiscard]] Millis remaining(const ClockReading& now) const;
  // How long the computer slept since this was asked last, if it did; for telling it once.
  [[nodiscard]] std::optional<Millis> take_noticed_sleep();

  // False while the store refuses an event.
  [[nodiscard]] bool saved() const { return waiting_.empty() || trouble_.empty(); }
  // Every event is in the store.
  [[nodiscard]] bool settled() const { return waiting_.empty(); }
  // Why the last write failed; empty when it did not.
  [[nodiscard]] const std::string& trouble() const { return trouble_; }

  static constexpr Millis kBeatEvery{5000};
  // Sleep shorter than this is a clock's noise.
  static constexpr Millis kNoticedSleep{2000};

 private:
  Session(AttemptStore& store, Setup setup);

  std::optional<Refusal> record(Event event, const ClockReading& now);
  void store_waiting();
  void notice_sleep(const ClockReading& now);
  void beat_if_due(const ClockReading& now);

  struct Waiting {
    int seq = 0;
    Event event;
  };

  AttemptStore* store_;
  Setup setup_;
  Sitting sitting_;
  UsedTime clock_;
  std::deque<Waiting> waiting_;
  std::string trouble_;
  Millis last_beat_{0};  // boottime
  Millis sleep_noticed_{0};
  Millis untold_sleep_{0};
};

}  // namespace mockexam::exam
