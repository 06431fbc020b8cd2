#pragma once

#include <string>
#include <variant>
#include <vector>

#include "simulator/exam/attempt_store.h"
#include "simulator/exam/session.h"

namespace mockexam::ui {

// What a screen wants to happen. Screens only ask; the program that owns them does it.

struct Nothing {};
// In the running sitting, in this order.
struct Act {
  std::vector<exam::Action> actions;
};
// Shows a question of the running sitting and closes everything above it.
struct ShowItem {
  int position = 0;
};
struct Close {};  // the top screen

enum class Place {
  Menu,
  Help,
  Review,
  GoTo,
  Note,
  ConfirmSubmit,
  Leave,
  History,
};
struct Open {
  Place place = Place::Menu;
};
// The page before an exam starts, or before an interrupted one goes on.
struct OpenIntro {
  std::string exam;
};
struct OpenResume {
  exam::AttemptId attempt = 0;
};
struct OpenReport {
  exam::AttemptId attempt = 0;
};
struct OpenAnswers {
  exam::AttemptId attempt = 0;
  bool wrong_only = false;
};
struct StartExam {
  std::string exam;
  std::string language;
  std::string extra_time;
  bool clock_shown = true;
};
struct ResumeExam {
  exam::AttemptId attempt = 0;
};
struct ConfirmDiscard {
  exam::AttemptId attempt = 0;
};
struct DiscardExam {
  exam::AttemptId attempt = 0;
};
struct Submit {};
struct PauseExam {};
struct ToggleClock {};
struct Tell {  // a line for the candidate, until the next key
  std::string text;
};
struct Quit {};

using Command = std::variant<Nothing, Act, ShowItem, Close, Open, OpenIntro, OpenResume, OpenReport,
                             OpenAnswers, StartExam, ResumeExam, ConfirmDiscard, DiscardExam,
                             Submit, PauseExam, ToggleClock, Tell, Quit>;

}  // namespace mockexam::ui
