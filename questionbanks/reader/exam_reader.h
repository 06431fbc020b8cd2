#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "questionbanks/model/diagnostic.h"
#include "questionbanks/model/exam_definition.h"

namespace mockexam::banks {

// The definition in the bytes of an exam.xml; nothing when anything in it is wrong, since a form
// or a score made from half a definition would be worth nothing.
[[nodiscard]] std::optional<ExamDefinition> read_exam(std::string_view bytes,
                                                      const std::string& file,
                                                      Diagnostics& diagnostics);

}  // namespace mockexam::banks
