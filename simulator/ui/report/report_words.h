#pragma once

#include <string>

#include "questionbanks/model/item.h"
#include "scoring/band.h"
#include "simulator/exam/result.h"

namespace mockexam::ui {

// The words of results, the same in every report, review and list.

[[nodiscard]] std::string outcome_word(bool passed);                   // "PASS"
[[nodiscard]] std::string verdict_word(const exam::ItemResult& item);  // "RIGHT", "NOT ANSWERED"
[[nodiscard]] std::string type_name(banks::ItemType type);             // "multiple choice"
// "Meets competencies (uncertain)"
[[nodiscard]] std::string band_words(const scoring::DomainBand& band);

// A share in per cent, rounded half up; 0 of nothing.
[[nodiscard]] int percent(int part, int whole);

}  // namespace mockexam::ui
