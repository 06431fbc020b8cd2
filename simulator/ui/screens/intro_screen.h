#pragma once

#include <string>
#include <vector>

#include "questionbanks/model/exam_definition.h"
#include "simulator/ui/screen.h"
#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

// The page before an exam: what it is, and the choices that must be made before the clock starts.
class IntroScreen : public Screen {
 public:
  // REQUIRES: `exam` outlives the screen. `status_note` tells of a retired or beta exam;
  // `extra_time` is the id of the choice to begin with.
  IntroScreen(const banks::ExamDefinition& exam, std::string language, std::string status_note,
              const std::string& extra_time = {});

  [[nodiscard]] Command handle(const Key& key, Size window) override;
  void draw(Canvas& canvas) const override;

 private:
  // One line with values to go through by Left and Right.
  struct Setting {
    std::string label;
    std::vector<std::string> values;
    std::string hint;
    int chosen = 0;
  };
  enum Row { kLanguage, kTime, kClock, kSettings, kStart = kSettings, kBack, kRows };

  [[nodiscard]] Body body(int cells) const;
  void append_facts(Body& body, int cells) const;
  void append_setting(Body& body, int row, int cells) const;
  void append_button(Body& body, int row, const char* label) const;
  void change(int step);
  [[nodiscard]] Command start() const;

  const banks::ExamDefinition& exam_;
  std::string language_;
  std::string status_note_;
  std::vector<Setting> settings_;
  int focus_ = kStart;
};

}  // namespace mockexam::ui
