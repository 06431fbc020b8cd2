#include "simulator/cli/plain_sitting.h"

#include <unistd.h>

#include <algorithm>
#include <string>
#include <variant>

#include "simulator/app/plain/plain_dialogue.h"
#include "simulator/cli/exit_code.h"
#include "simulator/terminal/clocks.h"
#include "simulator/terminal/line_input.h"
#include "simulator/ui/tr.h"

namespace mockexam::cli {
namespace {

using exam::Millis;
using terminal::LineResult;

// The moment on the boottime clock at which the dialogue has something to do by itself: a sign of
// life, a warning, the end.
Millis next_tick(const ui::SittingView& view, const exam::ClockReading& now) {
  Millis wait = std::min(exam::Session::kBeatEvery, view.remaining);
  for (const Millis warning : view.exam->delivery.warnings) {
    if (view.remaining > warning) wait = std::min(wait, view.remaining - warning);
  }
  return now.boottime + std::max(wait, Millis{1});
}

class PlainSitting {
 public:
  PlainSitting(exam::AttemptStore& store, app::LiveAttempt& live, Console& console)
      : live_(live), console_(console), dialogue_(store, live, person_) {}

  int run() {
    say(dialogue_.begin(terminal::read_clocks()));
    while (!dialogue_.finished()) {
      if (console_.out.error() != 0) {
        leave(status(ExitCode::Failure));
      } else {
        const auto deadline = next_tick(dialogue_.view(), terminal::read_clocks());
        std::visit([this](const auto& result) { on(result); }, input_.read(deadline));
      }
    }
    return live_.session.saved() ? status_of_ending() : status(ExitCode::Failure);
  }

 private:
  void on(const terminal::Line& line) {
    prompted_ = false;
    say(line.cut ? std::string(ui::tr("That line is too long.")) + "\n"
                 : dialogue_.reply(line.text, terminal::read_clocks()));
  }
  void on(const terminal::EndOfInput&) { leave(status(ExitCode::Paused)); }
  void on(const terminal::Interrupted& interrupted) { leave(kSignalExit + interrupted.signal); }
  void on(const terminal::TimeOut&) {
    const std::string text = dialogue_.tick(terminal::read_clocks());
    if (!text.empty()) say(text);
  }

  // A person is asked for the next line; what a program is told is set apart by a blank line.
  void say(const std::string& text) {
    const bool apart = text.starts_with('\n');
    if (prompted_ || (said_ && !person_ && !apart)) console_.out.write("\n");
    console_.out.write(text);
    said_ = true;
    prompted_ = person_ && !dialogue_.finished();
    if (prompted_) console_.out.write("\n" + dialogue_.prompt());
    console_.out.flush();
  }

  // Pauses the exam, with the exit status for that; its time may turn out to be up instead.
  void leave(int paused) {
    paused_ = paused;
    say(dialogue_.stop(terminal::read_clocks()));
  }

  [[nodiscard]] int status_of_ending() const {
    switch (dialogue_.ending()) {
      case app::Ending::Done:
        return status(ExitCode::Done);
      case app::Ending::Paused:
        return paused_;
      case app::Ending::TimeUp:
        return status(ExitCode::TimeUp);
    }
    return status(ExitCode::Failure);
  }

  const bool person_ = isatty(STDIN_FILENO) == 1;
  app::LiveAttempt& live_;
  Console& console_;
  terminal::LineInput input_;
  app::PlainDialogue dialogue_;
  bool said_ = false;
  bool prompted_ = false;  // the cursor stands behind a prompt
  int paused_ = status(ExitCode::Paused);
};

}  // namespace

int sit_plain(exam::AttemptStore& store, app::LiveAttempt& live, Console& console) {
  return PlainSitting(store, live, console).run();
}

}  // namespace mockexam::cli
