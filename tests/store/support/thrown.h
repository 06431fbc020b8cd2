#pragma once

#include <optional>

#include "simulator/exam/attempt_store.h"

namespace mockexam::store {

using Kind = exam::StoreError::Kind;

// The StoreError a call ends with.
template <typename Call>
std::optional<exam::StoreError> thrown_by(const Call& call) {
  try {
    call();
  } catch (const exam::StoreError& error) {
    return error;
  }
  return std::nullopt;
}

template <typename Call>
bool throws(Kind kind, const Call& call) {
  const std::optional<exam::StoreError> error = thrown_by(call);
  return error && error->kind() == kind;
}

}  // namespace mockexam::store
