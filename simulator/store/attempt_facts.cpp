#include "simulator/store/attempt_facts.h"

#include <fmt/format.h>

#include <charconv>

namespace mockexam::store {
namespace {

void add_items(Canonical& facts, const exam::NewAttempt& attempt) {
  facts.add(static_cast<std::int64_t>(attempt.form.items.size()));
  for (const exam::FormItem& item : attempt.form.items) {
    facts.add(item.id).add(item.revision).add(item.scored ? 1 : 0);
    facts.add(static_cast<std::int64_t>(item.option_order.size()));
    for (const scoring::OptionIndex option : item.option_order) facts.add(option);
  }
  facts.add(static_cast<std::int64_t>(attempt.items.size()));
  for (const exam::ItemSnapshot& item : attempt.items) facts.add(item_digest(item));
}

void add_scale(Canonical& facts, const exam::NewAttempt& attempt) {
  facts.add(static_cast<std::int64_t>(attempt.scale_table.size()));
  for (const int scaled : attempt.scale_table) facts.add(scaled);
}

}  // namespace

Digest definition_digest(std::string_view definition) {
  return Canonical().add("definition").add(definition).digest();
}

Digest item_digest(const exam::ItemSnapshot& item) {
  return Canonical().add("item").add(item.id).add(item.revision).add(item.content).digest();
}

Digest facts_digest(const exam::NewAttempt& attempt) {
  Canonical facts;
  facts.add("attempt")
      .add(attempt.form.exam)
      .add(static_cast<std::int64_t>(attempt.form.seed))
      .add(attempt.started)
      .add(attempt.mode)
      .add(attempt.language)
      .add(attempt.extra_time)
      .add(attempt.limit.count())
      .add(attempt.form.cut_permille)
      .add(definition_digest(attempt.definition));
  add_items(facts, attempt);
  add_scale(facts, attempt);
  return facts.digest();
}

std::string join_order(const std::vector<scoring::OptionIndex>& order) {
  return fmt::format("{}", fmt::join(order, " "));
}

std::vector<scoring::OptionIndex> split_order(std::string_view text) {
  std::vector<scoring::OptionIndex> order;
  const char* next = text.data();
  const char* const end = text.data() + text.size();
  while (next != end) {
    scoring::OptionIndex option = 0;
    const auto [after, error] = std::from_chars(next, end, option);
    if (error != std::errc()) break;
    order.push_back(option);
    next = after != end && *after == ' ' ? after + 1 : after;
  }
  return order;
}

}  // namespace mockexam::store
