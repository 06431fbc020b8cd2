#include "simulator/cli/options.h"

// The older of the supported Boosts prints a note about its placeholders otherwise.
#define BOOST_BIND_GLOBAL_PLACEHOLDERS
#include <boost/program_options/errors.hpp>
#include <boost/program_options/option.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/version.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <set>
#include <utility>

#include "simulator/app/nearest_word.h"
#include "simulator/cli/command_table.h"
#include "simulator/ui/tr.h"

namespace mockexam::cli {
namespace {

namespace po = boost::program_options;
using ui::tr_mark;

// Thrown inside this file only.
struct Refused {
  UsageError error;
};

[[noreturn]] void refuse(const char* message, std::string said, std::string other = {}) {
  throw Refused{{message, std::move(said), std::move(other), {}}};
}

po::options_description description() {
  po::options_description all;
  for (const OptionRow& row : option_rows()) {
    std::string name = row.name;
    if (row.letter != 0) name += std::string(",") + row.letter;
    if (*row.value == '\0') {
      all.add_options()(name.c_str(), "");
    } else {
      all.add_options()(name.c_str(), po::value<std::string>(), "");
    }
  }
  return all;
}

[[noreturn]] void refuse_syntax(const po::invalid_command_line_syntax& error) {
  using Kind = po::invalid_command_line_syntax::kind_t;
  const bool surplus = error.kind() == Kind::extra_parameter;
  refuse(surplus ? tr_mark("{} takes no value.") : tr_mark("{} needs a value."),
         error.get_option_name());
}

// Cuts the command line into options and words. What no row names is marked as unregistered.
std::vector<po::option> cut(const std::vector<std::string>& arguments) {
  namespace style = po::command_line_style;
  constexpr int kStyle = style::unix_style & ~style::allow_guessing;
  const po::options_description known = description();
  try {
    return po::command_line_parser(arguments)
        .options(known)
        .style(kStyle)
        .allow_unregistered()
        .run()
        .options;
  } catch (const po::invalid_command_line_syntax& error) {
    refuse_syntax(error);
  } catch (const po::error& error) {
    refuse(tr_mark("{}"), error.what());
  }
}

std::string dashed(const std::string& name) {
  return "--" + name;
}

[[noreturn]] void refuse_unknown(const std::string& token, const CommandRow* command) {
  const std::string written = token.substr(0, token.find('='));
  std::vector<std::string> names;
  for (const OptionRow& row : option_rows()) {
    if (*row.help == '\0' || (command != nullptr && !goes_with(row, *command))) continue;
    names.emplace_back(row.name);
  }
  const std::size_t begin = std::min(written.find_first_not_of('-'), written.size());
  const std::string near = app::nearest_word(written.substr(begin), names);
  if (near.empty()) refuse(tr_mark("There is no option {}."), in_quotes(written));
  refuse(tr_mark("There is no option {}. Did you mean {}?"), in_quotes(written), dashed(near));
}

// All of `said` as a number, or `message` about `name`.
template <typename Number>
Number whole_number(const char* message, const std::string& name, const std::string& said,
                    Number least) {
  Number number = 0;
  const char* end = said.data() + said.size();
  const auto [stopped, error] = std::from_chars(said.data(), end, number);
  if (error != std::errc() || stopped != end || number < least) {
    refuse(message, name, in_quotes(said));
  }
  return number;
}

std::uint64_t seed(const std::string& name, const std::string& said) {
  return whole_number<std::uint64_t>(
      tr_mark("{} is a whole number from 0 to 18446744073709551615, not {}."), name, said, 0);
}

exam::AttemptId attempt(const std::string& said) {
  return whole_number<exam::AttemptId>(
      tr_mark("{} is the number of an attempt, not {}; mockexam history lists them."), "ATTEMPT",
      said, 1);
}

terminal::ColourChoice colour(const std::string& said) {
  if (said == "auto") return terminal::ColourChoice::Auto;
  if (said == "always") return terminal::ColourChoice::Always;
  if (said == "never") return terminal::ColourChoice::Never;
  refuse(tr_mark("--color is {}, not {}."), "auto, always, never", in_quotes(said));
}

// It becomes part of file names, so nothing but a tag will do: "ja", "zh-Hans".
std::string language(const std::string& said) {
  constexpr std::size_t kLongest = 35;  // what BCP 47 asks programs to take
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto fits = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-'; };
  const std::size_t first = std::min(said.find('-'), said.size());
  if (first < 2 || first > 3 || said.size() > kLongest || !std::ranges::all_of(said, fits) ||
      !std::all_of(said.begin(), said.begin() + static_cast<std::ptrdiff_t>(first), letter)) {
    refuse(tr_mark("{} is not the tag of a language, such as {}."), in_quotes(said), "en, ja");
  }
  return said;
}

constexpr std::array<std::pair<OptionId, bool Options::*>, 8> kFlags = {{
    {OptionId::Plain, &Options::plain},
    {OptionId::Help, &Options::help},
    {OptionId::Version, &Options::version},
    {OptionId::Demo, &Options::demo},
    {OptionId::Wrong, &Options::wrong},
    {OptionId::Table, &Options::table},
    {OptionId::Json, &Options::json},
    {OptionId::List, &Options::list},
}};
constexpr std::array<std::pair<OptionId, std::string Options::*>, 3> kTexts = {{
    {OptionId::ExamFolder, &Options::exam_folder},
    {OptionId::DataFolder, &Options::data_folder},
    {OptionId::ExtraTime, &Options::extra_time},
}};

void apply(const OptionRow& row, const std::string& value, Options& options) {
  for (const auto& [id, flag] : kFlags) {
    if (id == row.id) options.*flag = true;
  }
  for (const auto& [id, text] : kTexts) {
    if (id == row.id) options.*text = value;
  }
  if (row.id == OptionId::Colour) options.colour = colour(value);
  if (row.id == OptionId::Language) options.language = language(value);
  if (row.id == OptionId::Seed) options.seed = seed(dashed(row.name), value);
}

const CommandRow& command_of(const std::vector<std::string>& words) {
  if (words.empty()) return *find_command("");
  const CommandRow* command = words.front().empty() ? nullptr : find_command(words.front());
  if (command != nullptr) return *command;
  const std::string near = app::nearest_word(words.front(), command_names());
  if (near.empty()) refuse(tr_mark("There is no command {}."), in_quotes(words.front()));
  refuse(tr_mark("There is no command {}. Did you mean {}?"), in_quotes(words.front()), near);
}

void apply_option(const po::option& option, const CommandRow& command, Options& options,
                  std::set<OptionId>& given) {
  const OptionRow& row = *find_option(option.string_key);
  const std::string name = dashed(row.name);
  if (!goes_with(row, command)) {
    if (*command.name == '\0') refuse(tr_mark("{} needs a command."), name);
    refuse(tr_mark("{} does not go with {}."), name, command.name);
  }
  if (!given.insert(row.id).second) refuse(tr_mark("{} is given twice."), name);
  const std::string value = option.value.empty() ? "" : option.value.front();
  if (*row.value != '\0' && value.empty()) refuse(tr_mark("{} needs a value."), name);
  apply(row, value, options);
}

void apply_words(const std::vector<std::string>& words, const CommandRow& command,
                 Options& options) {
  const std::size_t most = command.argument == Argument::None ? 1 : 2;
  if (words.size() > most) {
    refuse(tr_mark("{} is one word too many for {}."), in_quotes(words[most]),
           *command.name == '\0' ? "mockexam" : command.name);
  }
  if (words.size() < 2) return;
  if (command.argument == Argument::Attempt) {
    options.attempt = attempt(words[1]);
  } else {
    options.word = words[1];
  }
}

void check_complete(const CommandRow& command, const Options& options,
                    const std::set<OptionId>& given) {
  const char* needs = tr_mark("{} needs {}.");
  if (command.argument == Argument::ExamNeeded && options.word.empty() &&
      options.exam_folder.empty()) {
    refuse(needs, command.name, "an EXAM; mockexam exams lists them");
  }
  for (const OptionId id : command.needed) {
    if (given.contains(id)) continue;
    const auto row = std::ranges::find(option_rows(), id, &OptionRow::id);
    refuse(needs, command.name, dashed(row->name) + " " + row->value);
  }
}

}  // namespace

std::variant<Options, UsageError> parse_options(const std::vector<std::string>& arguments) {
  const CommandRow* command = nullptr;
  try {
    const std::vector<po::option> found = cut(arguments);
    std::vector<std::string> words;
    for (const po::option& option : found) {
      if (option.string_key.empty()) std::ranges::copy(option.value, std::back_inserter(words));
    }
    command = words.empty() ? nullptr : find_command(words.front());
    const auto unknown = std::ranges::find(found, true, &po::option::unregistered);
    if (unknown != found.end()) refuse_unknown(unknown->original_tokens.front(), command);

    command = &command_of(words);
    Options options;
    options.command = command->name;
    std::set<OptionId> given;
    for (const po::option& option : found) {
      if (!option.string_key.empty()) apply_option(option, *command, options, given);
    }
    apply_words(words, *command, options);
    if (!options.help && !options.version) check_complete(*command, options, given);
    return options;
  } catch (Refused& refused) {
    if (command != nullptr) refused.error.command = command->name;
    return std::move(refused.error);
  }
}

std::string text_of(const UsageError& error) {
  return ui::tr_format(error.message, ui::tr(error.message),
                       fmt::make_format_args(error.said, error.other));
}

std::string boost_version() {
  return std::to_string(BOOST_VERSION / 100000) + "." + std::to_string(BOOST_VERSION / 100 % 1000) +
         "." + std::to_string(BOOST_VERSION % 100);
}

}  // namespace mockexam::cli
