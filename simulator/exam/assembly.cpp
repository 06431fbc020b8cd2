#include "simulator/exam/assembly.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "simulator/exam/quota.h"
#include "simulator/exam/random.h"

namespace mockexam::exam {
namespace {

using banks::Item;

// Purposes of the generator's branches.
enum : std::uint64_t { kDrawPurpose = 1, kUnscoredPurpose, kPositionPurpose, kOptionPurpose };

// How often a draw that ran into enemies is tried again with other luck.
constexpr std::uint64_t kAttempts = 64;

struct Candidate {
  const Item* item = nullptr;
  Quota::Cell cell;
  bool pretest = false;
  int shown = 0;
  std::uint64_t luck = 0;
  bool gone = false;  // drawn, or an enemy of one that was
};

// Pretest items first, then those seen least often, then by luck.
bool goes_before(const Candidate& a, const Candidate& b) {
  if (a.pretest != b.pretest) return a.pretest;
  if (a.shown != b.shown) return a.shown < b.shown;
  if (a.luck != b.luck) return a.luck < b.luck;
  return a.item->id < b.item->id;
}

// Drops the pretest items of each domain past its unscored places: they could fill no other.
void limit_pretest(const Quota& quota, std::vector<Candidate>& candidates) {
  std::vector<int> kept(static_cast<std::size_t>(quota.domains()), 0);
  std::erase_if(candidates, [&](const Candidate& candidate) {
    const int domain = quota.domain_of(candidate.cell.task);
    return candidate.pretest &&
           ++kept[static_cast<std::size_t>(domain)] > quota.unscored_places(domain);
  });
}

void add_supply(Quota& quota, const std::vector<Candidate>& candidates) {
  for (const Candidate& candidate : candidates) quota.add_supply(candidate.cell);
}

class Draw {
 public:
  // REQUIRES: `quota` has no supply yet.
  Draw(Quota quota, std::vector<Candidate> candidates, Random random)
      : quota_(std::move(quota)), candidates_(std::move(candidates)) {
    for (Candidate& candidate : candidates_) candidate.luck = random.next();
    std::ranges::sort(candidates_, goes_before);
    limit_pretest(quota_, candidates_);
    add_supply(quota_, candidates_);
    quota_.demand_every_task();
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Item& item = *candidates_[i].item;
      if (!item.enemies.empty()) with_enemies_.emplace(item.id, i);
    }
  }

  // The items of a form, or nothing when luck or the bank did not allow one.
  std::optional<std::vector<const Item*>> run() {
    std::vector<const Item*> drawn;
    for (Candidate& candidate : candidates_) {
      if (quota_.places_left() == 0) return drawn;
      if (!candidate.gone && take_if_possible(candidate)) drawn.push_back(candidate.item);
    }
    if (quota_.places_left() == 0) return drawn;
    return std::nullopt;
  }

 private:
  bool take_if_possible(Candidate& candidate) {
    if (!quota_.has_place(candidate.cell) || closed_.contains(candidate.cell)) return false;
    Quota trial = quota_;
    trial.take(candidate.cell);
    const std::vector<std::size_t> enemies = enemies_of(candidate);
    for (const std::size_t enemy : enemies) trial.remove_supply(candidates_[enemy].cell);
    if (!trial.feasible()) {
      // A cell that could not give an item once can never again: the form only fills up.
      if (enemies.empty()) closed_.insert(candidate.cell);
      return false;
    }
    quota_ = std::move(trial);
    candidate.gone = true;
    for (const std::size_t enemy : enemies) candidates_[enemy].gone = true;
    return true;
  }

  std::vector<std::size_t> enemies_of(const Candidate& candidate) const {
    std::vector<std::size_t> enemies;
    for (const std::string& id : candidate.item->enemies) {
      const auto found = with_enemies_.find(id);
      if (found != with_enemies_.end() && !candidates_[found->second].gone) {
        enemies.push_back(found->second);
      }
    }
    return enemies;
  }

  Quota quota_;
  std::vector<Candidate> candidates_;
  std::unordered_map<std::string, std::size_t> with_enemies_;  // id -> index of the candidate
  std::set<Quota::Cell> closed_;
};

// By id, so that luck does not depend on the order of the bank's files.
std::vector<Candidate> candidates_for(const Quota& quota, std::span<const Item> items,
                                      const Exposure& exposure) {
  std::vector<Candidate> candidates;
  candidates.reserve(items.size());
  for (const Item& item : items) {
    const int task = quota.task_index(item.task);
    if (task < 0 || !banks::is_usable(item)) continue;
    const auto seen = exposure.find(item.id);
    const int shown = seen == exposure.end() ? 0 : seen->second;
    const bool pretest = item.status == banks::ItemStatus::Pretest;
    candidates.push_back({&item, {task, static_cast<int>(item.type)}, pretest, shown, 0, false});
  }
  const auto id = [](const Candidate& c) -> const std::string& { return c.item->id; };
  if (!std::ranges::is_sorted(candidates, {}, id)) std::ranges::sort(candidates, {}, id);
  return candidates;
}

std::vector<Shortage> shortages(Quota quota, std::vector<Candidate> candidates,
                                const banks::ExamDefinition& exam) {
  limit_pretest(quota, candidates);
  add_supply(quota, candidates);
  std::vector<Shortage> found;
  for (int d = 0; d < quota.domains(); ++d) {
    const int needed = quota.domain_need(d), available = quota.domain_supply(d);
    if (available < needed) {
      found.push_back({Shortage::Kind::Domain, exam.domains[static_cast<std::size_t>(d)].id, needed,
                       available});
    }
  }
  for (const auto& rule : exam.types) {
    const int available = quota.type_supply(static_cast<int>(rule.type));
    if (available < rule.per_form) {
      found.push_back({Shortage::Kind::Type, banks::word(rule.type), rule.per_form, available});
    }
  }
  if (found.empty() && !quota.feasible()) found.push_back({Shortage::Kind::Mix, "", 0, 0});
  return found;
}

// Marks the unscored places: all pretest items, then others at random, exact for every domain.
std::unordered_set<const Item*> choose_unscored(const Quota& quota,
                                                const std::vector<const Item*>& drawn,
                                                Random random) {
  std::unordered_set<const Item*> unscored;
  for (int d = 0; d < quota.domains(); ++d) {
    std::vector<const Item*> others;
    int left = quota.unscored_places(d);
    for (const Item* item : drawn) {
      if (quota.domain_of(quota.task_index(item->task)) != d) continue;
      if (item->status == banks::ItemStatus::Pretest) {
        unscored.insert(item);
        --left;
      } else {
        others.push_back(item);
      }
    }
    random.shuffle(others);
    for (int i = 0; i < left; ++i) unscored.insert(others[static_cast<std::size_t>(i)]);
  }
  return unscored;
}

FormItem place(const Item& item, bool scored, Random random) {
  FormItem placed{item.id, item.revision, scored, {}};
  placed.option_order.resize(item.options.size());
  std::iota(placed.option_order.begin(), placed.option_order.end(), 0);
  if (!keeps_option_order(item)) random.shuffle(placed.option_order);
  return placed;
}

bool starts_with_number(const text::SafeText& text) {
  const std::string_view view = text.view();
  const std::size_t digit = !view.empty() && (view[0] == '-' || view[0] == '$') ? 1 : 0;
  return digit < view.size() && std::isdigit(static_cast<unsigned char>(view[digit])) != 0;
}

}  // namespace

bool keeps_option_order(const Item& item) {
  if (item.fixed_order) return true;
  const bool choice = item.type == banks::ItemType::MultipleChoice ||
                      item.type == banks::ItemType::MultipleResponse;
  return choice && std::ranges::all_of(item.options, [](const banks::Option& option) {
           return starts_with_number(option.text.original());
         });
}

std::variant<Form, std::vector<Shortage>> assemble(const banks::ExamDefinition& exam,
                                                   std::span<const Item> items,
                                                   const Exposure& exposure, std::uint64_t seed) {
  const Quota quota(exam);
  const std::vector<Candidate> candidates = candidates_for(quota, items, exposure);
  if (auto missing = shortages(quota, candidates, exam); !missing.empty()) return missing;

  const Random random(seed);
  std::optional<std::vector<const Item*>> drawn;
  for (std::uint64_t attempt = 0; attempt < kAttempts && !drawn; ++attempt) {
    drawn = Draw(quota, candidates, random.fork(kDrawPurpose).fork(attempt)).run();
  }
  if (!drawn) return std::vector<Shortage>{{Shortage::Kind::Enemies, "", 0, 0}};

  const auto unscored = choose_unscored(quota, *drawn, random.fork(kUnscoredPurpose));
  random.fork(kPositionPurpose).shuffle(*drawn);
  Form form{exam.id, seed, {}, 0};
  for (const Item* item : *drawn) {
    const bool scored = !unscored.contains(item);
    const Random options = random.fork(kOptionPurpose).fork(form.items.size());
    form.items.push_back(place(*item, scored, options));
    if (scored) form.cut_permille += item->expected_permille;
  }
  return form;
}

}  // namespace mockexam::exam
