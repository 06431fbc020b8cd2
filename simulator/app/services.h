#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "simulator/app/exam_library.h"
#include "simulator/exam/attempt_store.h"

namespace mockexam::app {

// Everything from outside that the programs need, made once by main.
struct Services {
  exam::AttemptStore& store;
  const ExamLibrary& library;
  std::string boot_id;
  std::string language;  // of the screens and, where there is a choice, the items
  std::function<std::uint64_t()> new_seed;
};

}  // namespace mockexam::app
