#include "simulator/cli/options.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <variant>
#include <vector>

#include "simulator/cli/command_table.h"
#include "simulator/exam/random.h"

namespace {

using mockexam::cli::Argument;
using mockexam::cli::command_rows;
using mockexam::cli::CommandRow;
using mockexam::cli::find_command;
using mockexam::cli::find_option;
using mockexam::cli::goes_with;
using mockexam::cli::option_rows;
using mockexam::cli::OptionId;
using mockexam::cli::OptionRow;
using mockexam::cli::Options;
using mockexam::cli::parse_options;
using mockexam::cli::text_of;
using mockexam::cli::UsageError;
using mockexam::exam::Random;
using Words = std::vector<std::string>;

Options good(const Words& words) {
  const auto parsed = parse_options(words);
  const auto* error = std::get_if<UsageError>(&parsed);
  BOOST_REQUIRE_MESSAGE(error == nullptr, (error == nullptr ? "" : text_of(*error)));
  return std::get<Options>(parsed);
}

bool is_refused(const Words& words) {
  return std::holds_alternative<UsageError>(parse_options(words));
}

// A command line that makes sense for the command.
Words sample(const CommandRow& command) {
  Words words;
  if (*command.name != '\0') words.emplace_back(command.name);
  if (command.argument == Argument::ExamNeeded) words.emplace_back("tiny");
  for (const OptionId id : command.needed) {
    words.push_back(std::string("--") + std::ranges::find(option_rows(), id, &OptionRow::id)->name);
    words.emplace_back("4");
  }
  return words;
}

std::string value_for(const OptionRow& option) {
  if (option.id == OptionId::Colour) return "never";
  if (option.id == OptionId::Language) return "ja";
  return "5";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(options)

BOOST_AUTO_TEST_CASE(no_words_ask_for_nothing) {
  const Options options = good({});
  BOOST_TEST(options.command.empty());
  BOOST_TEST(!options.plain);
  BOOST_TEST(!options.seed.has_value());
}

BOOST_AUTO_TEST_CASE(options_stand_before_and_after_the_command) {
  for (const Words& words : {Words{"--plain", "take", "tiny", "--seed", "7"},
                             Words{"take", "--seed=7", "--plain", "tiny"},
                             Words{"--seed", "7", "take", "tiny", "--plain"}}) {
    const Options options = good(words);
    BOOST_TEST(options.command == "take");
    BOOST_TEST(options.word == "tiny");
    BOOST_TEST(options.plain);
    BOOST_TEST(options.seed.value() == 7U);
  }
}

BOOST_AUTO_TEST_CASE(a_double_dash_ends_the_options) {
  BOOST_TEST(good({"take", "--", "--plain"}).word == "--plain");
  BOOST_TEST(!good({"take", "--", "--plain"}).plain);
}

BOOST_AUTO_TEST_CASE(help_needs_nothing_else) {
  for (const CommandRow& command : command_rows()) {
    Words words{"--help"};
    if (*command.name != '\0') words.emplace_back(command.name);
    BOOST_TEST(good(words).help);
  }
}

BOOST_AUTO_TEST_CASE(every_option_goes_with_exactly_the_commands_of_the_table) {
  for (const CommandRow& command : command_rows()) {
    for (const OptionRow& option : option_rows()) {
      Words words = sample(command);
      if (std::ranges::find(command.needed, option.id) != command.needed.end()) continue;
      words.push_back(std::string("--") + option.name);
      if (*option.value != '\0') words.push_back(value_for(option));
      BOOST_TEST_CONTEXT(command.name << " --" << option.name) {
        BOOST_TEST(is_refused(words) != goes_with(option, command));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(no_beginning_of_an_option_is_taken_for_it) {
  for (const CommandRow& command : command_rows()) {
    for (const OptionRow& option : option_rows()) {
      const std::string name = std::string("--") + option.name;
      for (std::size_t length = 3; length < name.size(); ++length) {
        Words words = sample(command);
        words.push_back(name.substr(0, length));
        if (find_option(name.substr(2, length - 2)) != nullptr) continue;
        if (*option.value != '\0') words.push_back(value_for(option));
        BOOST_TEST_CONTEXT(command.name << " " << words.back()) {
          BOOST_TEST(is_refused(words));
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(no_command_line_brings_it_down_and_every_refusal_says_why) {
  const Words pool{"take",     "draw",    "report", "help",   "tiny",    "7",     "-1",  "--seed",
                   "--seed=",  "--plain", "-h",     "-V",     "-",       "--",    "---", "--=",
                   "--json=1", "-hV",     "-xh",    "--exam", "--color", "never", "",    " ",
                   "\xff",     "--\xff",  "--lang", "ja",     "=",       "-="};
  Random random(3);
  for (int i = 0; i < 20'000; ++i) {
    Words words(random.below(6));
    for (std::string& word : words) word = pool[random.below(pool.size())];
    const auto parsed = parse_options(words);
    if (const auto* error = std::get_if<UsageError>(&parsed)) {
      BOOST_REQUIRE(text_of(*error).size() > 5);
    } else {
      BOOST_REQUIRE(find_command(std::get<Options>(parsed).command) != nullptr);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
