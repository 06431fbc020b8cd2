#include "simulator/exam/session.h"

#include <algorithm>
#include <utility>

namespace mockexam::exam {

Session::Session(AttemptStore& store, Setup setup)
    : store_(&store), setup_(std::move(setup)), sitting_(setup_.rules, setup_.shapes) {}

Session Session::begin(AttemptStore& store, Setup setup, const ClockReading& now) {
  Session session(store, std::move(setup));
  session.clock_ = UsedTime(Millis{0}, session.setup_.sleep, now);
  session.record(event_of(EventKind::Start), now);
  session.settle(now);
  return session;
}

Session Session::resume(AttemptStore& store, Setup setup, const std::vector<Event>& events,
                        const std::optional<Beat>& beat, const ClockReading& now) {
  Session session(store, std::move(setup));
  for (const Event& event : events) {
    if (session.sitting_.apply(event)) {
      throw StoreError(StoreError::Kind::Corrupt,
                       "the stored events of attempt " + std::to_string(session.id()) +
                           " do not follow from one another");
    }
  }
  Millis used = session.sitting_.used();
  if (beat) used = std::max(used, beat->used);
  session.clock_ = UsedTime(used, session.setup_.sleep, now);
  if (session.sitting_.is_over() || events.empty()) return session;

  const WallMillis last = std::max(events.back().wall, beat ? beat->wall : WallMillis{0});
  Event resumed = event_of(EventKind::Resume);
  resumed.away = Millis{std::max<WallMillis>(now.wall - last, 0)};
  if (beat && beat->boot_id == session.setup_.boot_id && now.boottime >= beat->boottime) {
    resumed.away = now.boottime - beat->boottime;
  }
  session.record(std::move(resumed), now);
  session.settle(now);
  return session;
}

std::optional<Refusal> Session::perform(Action action, const ClockReading& now) {
  tick(now);
  if (sitting_.is_over()) {
    return sitting_.state() == SittingState::Expired ? Refusal::TimeIsUp : Refusal::NotRunning;
  }
  return record(std::move(action), now);
}

std::optional<Refusal> Session::record(Event event, const ClockReading& now) {
  event.used = std::max(used(now), sitting_.used());
  event.wall = now.wall;
  if (const auto refusal = sitting_.apply(event)) return refusal;
  waiting_.push_back({sitting_.events(), std::move(event)});
  return std::nullopt;
}

void Session::store_waiting() {
  try {
    while (!waiting_.empty()) {
      store_->append(setup_.id, waiting_.front().seq, waiting_.front().event);
      waiting_.pop_front();
    }
    trouble_.clear();
  } catch (const StoreError& error) {
    trouble_ = error.what();
  }
}

void Session::tick(const ClockReading& now) {
  if (sitting_.state() != SittingState::Running) return;
  notice_sleep(now);
  if (used(now) >= sitting_.rules().limit) record(event_of(EventKind::Expire), now);
}

void Session::settle(const ClockReading& now) {
  if (!waiting_.empty()) store_waiting();
  if (sitting_.state() == SittingState::Running) beat_if_due(now);
}

void Session::notice_sleep(const ClockReading& now) {
  const Millis slept = clock_.asleep(now) - sleep_noticed_;
  if (slept < kNoticedSleep) return;
  sleep_noticed_ += slept;
  untold_sleep_ += slept;
  Event event = event_of(EventKind::Sleep);
  event.away = slept;
  record(std::move(event), now);
}

void Session::beat_if_due(const ClockReading& now) {
  if (last_beat_ != Millis{0} && now.boottime - last_beat_ < kBeatEvery) return;
  last_beat_ = now.boottime;
  try {
    store_->beat(setup_.id, {used(now), now.wall, now.boottime, setup_.boot_id});
    if (waiting_.empty()) trouble_.clear();
  } catch (const StoreError& error) {
    trouble_ = error.what();
  }
}

std::optional<Millis> Session::take_noticed_sleep() {
  if (untold_sleep_ == Millis{0}) return std::nullopt;
  return std::exchange(untold_sleep_, Millis{0});
}

Millis Session::used(const ClockReading& now) const {
  return std::min(clock_.at(now), std::max(sitting_.rules().limit, sitting_.used()));
}

Millis Session::remaining(const ClockReading& now) const {
  if (sitting_.is_over()) return std::max(sitting_.rules().limit - sitting_.used(), Millis{0});
  return std::max(sitting_.rules().limit - used(now), Millis{0});
}

}  // namespace mockexam::exam
