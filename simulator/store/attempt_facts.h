#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "simulator/exam/attempt_store.h"
#include "simulator/store/digest.h"

namespace mockexam::store {

// What names a text in the store: the hash of its content and, for an item, of its id and revision.
[[nodiscard]] Digest definition_digest(std::string_view definition);
[[nodiscard]] Digest item_digest(const exam::ItemSnapshot& item);

// A hash of everything that is fixed when an attempt begins, the texts included.
[[nodiscard]] Digest facts_digest(const exam::NewAttempt& attempt);

// "2 0 3 1" and back. Words that are no numbers end the list.
[[nodiscard]] std::string join_order(const std::vector<scoring::OptionIndex>& order);
[[nodiscard]] std::vector<scoring::OptionIndex> split_order(std::string_view text);

}  // namespace mockexam::store
