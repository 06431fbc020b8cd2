#include "tests/store/support/samples.h"

#include <fstream>
#include <limits>
#include <sstream>

namespace mockexam::store {

using exam::EventKind;
using exam::Millis;

OpenOptions options_in(const TempFolder& folder) {
  OpenOptions options;
  options.path = folder / "data/attempts.db";
  return options;
}

exam::NewAttempt sample_attempt(int number) {
  exam::NewAttempt attempt;
  attempt.form.exam = "mla-c01";
  attempt.form.seed = std::numeric_limits<std::uint64_t>::max() - 5;
  attempt.form.cut_permille = 1430;
  attempt.form.items = {{"1.1-01-a", 3, true, {2, 0, 3, 1}},
                        {"2.4-07-b", 1, false, {}},
                        {"4.2-11-c", 12, true, {1, 0}}};
  attempt.mode = "exam";
  attempt.language = "en";
  attempt.extra_time = "esl";
  attempt.limit = Millis(130 * 60 * 1000);
  attempt.started = 1'700'000'000'000 + number;
  attempt.definition = "<exam id=\"mla-c01\">\n  <title>Prüfung</title>\n</exam>\n";
  attempt.items = {{"1.1-01-a", 3, "<item>\xE2\x80\x9Cwhich?\xE2\x80\x9D</item>"},
                   {"2.4-07-b", 1, "<item/>"},
                   {"4.2-11-c", 12, std::string("a\0b", 3)}};
  attempt.scale_table = {100, 700, 1000};
  return attempt;
}

std::vector<exam::Event> sample_events() {
  std::vector<exam::Event> events;
  for (int kind = 1; kind <= 16; ++kind) {
    exam::Event event = sample_event(kind);
    event.kind = static_cast<EventKind>(kind);
    events.push_back(event);
  }
  const auto of = [&](EventKind kind) -> exam::Event& {
    return events[static_cast<std::size_t>(kind) - 1];
  };
  of(EventKind::Strike).on = false;
  of(EventKind::Clear).place = scoring::kEmpty;
  of(EventKind::Note).note =
      text::SafeText::clean("why \xE2\x89\xA0 \xD9\x85 \xE8\xA9\xA6\n\xF0\x9F\x98\x80 'x'");
  of(EventKind::Place).place = 4;
  of(EventKind::Match).option = 5;
  of(EventKind::Move).to = 2;
  of(EventKind::Resume).away = Millis(86'400'000);
  of(EventKind::Sleep).away = Millis(-3);
  of(EventKind::Submit).position = std::numeric_limits<int>::max();
  of(EventKind::Expire).wall = std::numeric_limits<std::int64_t>::min();
  return events;
}

exam::Event sample_event(int seq) {
  exam::Event event;
  event.kind = EventKind::Choose;
  event.used = Millis(seq * 1000);
  event.wall = 1'700'000'000'000 + seq * 1001;
  event.position = seq % 3;
  event.option = seq % 4;
  return event;
}

exam::Beat sample_beat() {
  return {Millis(61'000), 1'700'000'061'000, Millis(7'000'000), "b0-07"};
}

exam::Outcome sample_outcome() {
  return {.state = exam::AttemptState::Submitted,
          .raw = 2,
          .scored = 3,
          .scaled = 1000,
          .passed = true,
          .used = Millis(5'400'000),
          .ended = 1'700'000'900'000};
}

bool same(const exam::NewAttempt& a, const exam::NewAttempt& b) {
  return a.form == b.form && a.mode == b.mode && a.language == b.language &&
         a.extra_time == b.extra_time && a.limit == b.limit && a.started == b.started &&
         a.definition == b.definition && a.items == b.items && a.scale_table == b.scale_table;
}

bool same(const exam::Beat& a, const exam::Beat& b) {
  return a.used == b.used && a.wall == b.wall && a.boottime == b.boottime && a.boot_id == b.boot_id;
}

bool same(const exam::Outcome& a, const exam::Outcome& b) {
  return a.state == b.state && a.raw == b.raw && a.scored == b.scored && a.scaled == b.scaled &&
         a.passed == b.passed && a.used == b.used && a.ended == b.ended;
}

void append_all(exam::AttemptStore& store, exam::AttemptId id,
                const std::vector<exam::Event>& events) {
  for (std::size_t i = 0; i < events.size(); ++i) {
    store.append(id, static_cast<int>(i) + 1, events[i]);
  }
}

std::string bytes_of(const std::string& path) {
  const std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace mockexam::store
