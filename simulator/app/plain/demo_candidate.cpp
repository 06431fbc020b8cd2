#include "simulator/app/plain/demo_candidate.h"

#include <numeric>
#include <vector>

#include "simulator/app/plain/plain_dialogue.h"

namespace mockexam::app {

// One option as shown for each place of the item.
std::vector<int> DemoCandidate::answer_to(const ui::SittingView& view) {
  constexpr std::uint64_t kKnows = 80;
  const int position = view.current();
  const banks::Item& item = view.item(position);
  std::vector<int> shown;
  if (random_.below(100) < kKnows) {
    for (const int option : item.key.places) shown.push_back(view.shown_as(position, option));
    return shown;
  }
  shown.resize(item.options.size());
  std::iota(shown.begin(), shown.end(), 0);
  random_.shuffle(shown);
  const bool repeats = item.type == banks::ItemType::Matching && item.reuse == banks::Reuse::Any;
  const std::vector<int> pool = shown;
  shown.resize(static_cast<std::size_t>(item.places()));
  if (repeats) {
    for (int& one : shown) one = pool[random_.below(pool.size())];
  }
  return shown;
}

std::string DemoCandidate::next_line(const ui::SittingView& view) {
  const int position = view.current();
  if (scoring::is_complete(view.sitting->item(position).response)) return "submit";
  const bool matching = view.item(position).type == banks::ItemType::Matching;
  std::string line;
  int place = 0;
  for (const int shown : answer_to(view)) {
    ++place;
    line += line.empty() ? "" : " ";
    if (matching) line += std::to_string(place);
    line += static_cast<char>('a' + shown);
  }
  return line;
}

exam::Millis DemoCandidate::thinking_time() {
  constexpr std::uint64_t kShortest = 20'000, kSpread = 130'000;
  return exam::Millis{kShortest + random_.below(kSpread)};
}

std::string run_demo(exam::AttemptStore& store, LiveAttempt& live, std::uint64_t seed,
                     exam::ClockReading start) {
  PlainDialogue dialogue(store, live, false);
  DemoCandidate candidate(seed);
  exam::ClockReading now = start;
  std::string said = dialogue.begin(now);
  while (!dialogue.finished()) {
    const exam::Millis passed = candidate.thinking_time();
    now.monotonic += passed;
    now.boottime += passed;
    now.wall += passed.count();
    // Warnings are not part of the report; only the end of the time is.
    said = dialogue.tick(now);
    if (!dialogue.finished()) said = dialogue.reply(candidate.next_line(dialogue.view()), now);
  }
  return said;
}

}  // namespace mockexam::app
