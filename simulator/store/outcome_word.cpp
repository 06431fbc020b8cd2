#include "simulator/store/outcome_word.h"

#include <stdexcept>

namespace mockexam::store {

using exam::AttemptState;

std::string_view to_word(AttemptState state) {
  switch (state) {
    case AttemptState::Submitted:
      return "submitted";
    case AttemptState::Expired:
      return "expired";
    case AttemptState::Discarded:
      return "discarded";
    case AttemptState::Open:
      break;
  }
  throw std::logic_error("an open attempt has no outcome");
}

std::optional<AttemptState> to_state(std::string_view word) {
  for (const AttemptState state :
       {AttemptState::Submitted, AttemptState::Expired, AttemptState::Discarded}) {
    if (to_word(state) == word) return state;
  }
  return std::nullopt;
}

}  // namespace mockexam::store
