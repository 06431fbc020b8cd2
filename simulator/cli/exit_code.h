#pragma once

namespace mockexam::cli {

// What the exit status says. When a signal ended the program it is 128 + the signal's number.
enum class ExitCode {
  Done = 0,
  Failure = 1,  // the computer failed the program, or there is nothing to work on
  Usage = 2,    // the command line asks for what there is not
  Data = 3,     // an exam, its bank or the store cannot be used as it is
  TimeUp = 4,   // the time ran out: the exam was handed in
  Paused = 5,   // the exam can be gone on with
};

inline constexpr int kSignalExit = 128;

[[nodiscard]] constexpr int status(ExitCode code) {
  return static_cast<int>(code);
}

}  // namespace mockexam::cli
