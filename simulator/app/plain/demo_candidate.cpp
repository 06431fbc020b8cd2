#include "simulator/app/plain/demo_candidate.h"

#include <numeric>
#include <vector>

#include "simulator/app/plain/plain_dialogue.h"

namespace mockexam::app {

std::string DemoCandidate::next_line(const ui::SittingView& view) {
  const int position = view.current();
  if (scoring::is_complete(view.sitting->item(position).response)) return "submit";
  const banks::Item& item = view.item(position);
  std::vector<int> shown(item.options.size());
  std::iota(shown.begin(), shown.end(), 0);
  random_.shuffle(shown);
  const auto letter = [](int i) { return std::string(1, static_cast<char>('a' + i)); };
  std::string line;
  for (int place = 0; place < item.places(); ++place) {
    if (item.type == banks::ItemType::Matching) {
      const std::uint64_t pick = item.reuse == banks::Reuse::Any
                                     ? random_.below(shown.size())
                                     : static_cast<std::uint64_t>(place);
      line += std::to_string(place + 1) + letter(shown[pick]) + " ";
    } else {
      line += letter(shown[static_cast<std::size_t>(place)]) + " ";
    }
  }
  line.pop_back();
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
    said = dialogue.reply(candidate.next_line(dialogue.view()), now);
  }
  return said;
}

}  // namespace mockexam::app
