#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "simulator/exam/attempt_store.h"
#include "simulator/terminal/capabilities.h"

namespace mockexam::cli {

// What the command line asks for.
struct Options {
  std::string command;  // a name of the command table; empty: none was given
  std::string word;     // EXAM or COMMAND as it was written; empty: none
  std::optional<exam::AttemptId> attempt;

  // Of every command.
  std::string exam_folder;  // empty: not given, as with all texts here
  std::string data_folder;
  bool plain = false;
  terminal::ColourChoice colour = terminal::ColourChoice::Auto;
  std::string language;  // a tag: "ja", "zh-Hans"
  bool help = false;
  bool version = false;

  // Of some.
  std::optional<std::uint64_t> seed;
  std::string extra_time;
  bool demo = false;
  bool wrong = false;
  bool table = false;
  bool json = false;
  bool list = false;
};

// A command line that makes no sense. The texts are put together when shown, because the language
// to show them in is on the command line too.
struct UsageError {
  const char* message;  // for tr_fmt with `said` and `other`
  std::string said;     // what was written, cleaned
  std::string other;    // what would make sense
  std::string command;  // whose help tells more; may be empty
};

// Options may stand before and after the command. They are never guessed from a beginning, a word
// that nothing takes is an error, and numbers are taken whole or not at all.
[[nodiscard]] std::variant<Options, UsageError> parse_options(
    const std::vector<std::string>& arguments);

[[nodiscard]] std::string text_of(const UsageError& error);

// The release of Boost this was built with.
[[nodiscard]] std::string boost_version();

}  // namespace mockexam::cli
