#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "questionbanks/model/diagnostic.h"
#include "questionbanks/reader/bank_reader.h"
#include "simulator/app/exam_library.h"
#include "simulator/cli/context.h"
#include "simulator/store/open_options.h"
#include "simulator/store/sqlite_attempt_store.h"

// The exams and the store a command works on.
namespace mockexam::cli {

[[nodiscard]] app::ExamLibrary find_exams(const Context& context);

// The exam the command line names, or the one there is; its definition is sound. Throws Failure.
[[nodiscard]] const app::FoundExam& choose_exam(const Context& context,
                                                const app::ExamLibrary& library);

// All of the exam's bank. What is wrong with items is told and the items left out; throws Failure
// when nothing can be used.
[[nodiscard]] banks::Bank load_bank(const Context& context, const app::FoundExam& found);

void tell_diagnostics(const Context& context, const banks::Diagnostics& diagnostics);

// Why there is no exam at all, and where they were looked for.
[[nodiscard]] std::string no_exams_text(const Context& context);

// Throws Failure when the data folder is not known.
[[nodiscard]] store::OpenOptions store_options(const Context& context);

// The store; made when there is none. Throws Failure, StoreError.
[[nodiscard]] std::unique_ptr<store::SqliteAttemptStore> open_store(const Context& context);
// Null when there is none: looking at things makes no files. Throws Failure, StoreError.
[[nodiscard]] std::unique_ptr<store::SqliteAttemptStore> open_store_if_any(const Context& context);

// A number for a form nobody asked for by its seed; short enough to be exact in JavaScript.
[[nodiscard]] std::uint64_t new_seed();

}  // namespace mockexam::cli
