#pragma once

#include <string>
#include <vector>

#include "simulator/app/attempts.h"
#include "simulator/app/exam_library.h"
#include "simulator/cli/checkup.h"
#include "simulator/cli/drawn_form.h"

// The documents other programs read: UTF-8 JSON, ending with a line feed, named by their `schema`
// field. Within a schema version fields may be added, never renamed. Positions count from 1, times
// ending in _s are seconds, moments are ISO 8601 in UTC, and what is not known is null.
namespace mockexam::cli {

// mockexam.form/1; with `table` also the raw-to-scale table.
[[nodiscard]] std::string form_json(const DrawnForm& drawn, bool table);
// mockexam.report/1
[[nodiscard]] std::string report_json(const app::FinishedAttempt& finished);
// mockexam.history/1
[[nodiscard]] std::string history_json(const std::vector<exam::AttemptSummary>& attempts);
// mockexam.exams/1
[[nodiscard]] std::string exams_json(const std::vector<app::FoundExam>& exams);
// mockexam.doctor/1
[[nodiscard]] std::string doctor_json(const Checkup& checkup);

// The release of the JSON library this was built with.
[[nodiscard]] std::string json_version();

}  // namespace mockexam::cli
