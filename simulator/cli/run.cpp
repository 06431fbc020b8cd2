#include "simulator/cli/run.h"

#include <errno.h>

#include <exception>
#include <system_error>
#include <utility>
#include <variant>

#include "simulator/cli/command_table.h"
#include "simulator/cli/failure.h"
#include "simulator/cli/help.h"
#include "simulator/cli/language.h"
#include "simulator/cli/options.h"
#include "simulator/cli/paths.h"
#include "simulator/cli/versions.h"
#include "simulator/exam/attempt_store.h"
#include "simulator/ui/tr.h"

namespace mockexam::cli {
namespace {

using exam::StoreError;

ExitCode code_of(StoreError::Kind kind) {
  switch (kind) {
    case StoreError::Kind::Corrupt:
    case StoreError::Kind::TooNew:
    case StoreError::Kind::NotOurs:
      return ExitCode::Data;
    case StoreError::Kind::Full:
    case StoreError::Kind::Busy:
    case StoreError::Kind::ReadOnly:
    case StoreError::Kind::Unsupported:
    case StoreError::Kind::Io:
      return ExitCode::Failure;
  }
  return ExitCode::Failure;
}

void translate(const Environment& environment, const std::string& language) {
  const auto folder = locale_folder(environment);
  ui::set_up_translation(folder ? folder->c_str() : "/usr/share/locale",
                         gettext_language(language));
}

int misused(const UsageError& error, Console& console) {
  const std::string more = error.command.empty() ? "--help" : "help " + error.command;
  console.complain(text_of(error));
  console.tell(ui::tr_fmt("mockexam {} shows how it is used.", more));
  return status(ExitCode::Usage);
}

int obey(const Context& context) {
  const CommandRow& command = *find_command(context.options.command);
  Output& out = context.console.out;
  if (context.options.version) {
    out.write(version_text());
  } else if (context.options.help) {
    out.write(context.options.command.empty() ? program_help() : command_help(command));
  } else {
    return command.run(context);
  }
  return status(ExitCode::Done);
}

int obey_or_complain(const Context& context) {
  Console& console = context.console;
  try {
    return obey(context);
  } catch (const Failure& failure) {
    if (*failure.what() != '\0') console.complain(failure.what());
    return status(failure.code());
  } catch (const StoreError& error) {
    console.complain(error.what());
    return status(code_of(error.kind()));
  } catch (const std::exception& error) {
    console.complain(error.what());
    return status(ExitCode::Failure);
  }
}

// A reader that has seen enough (EPIPE), or that never was (EBADF), needs no message.
int check_output(Console& console, int done) {
  console.out.flush();
  const int error = console.out.error();
  if (error == 0) return done;
  if (error != EPIPE && error != EBADF) {
    console.complain(
        ui::tr_fmt("The output could not be written: {}.", std::generic_category().message(error)));
  }
  return status(ExitCode::Failure);
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Environment& environment,
        terminal::LocaleResult locale) {
  Console console;
  const auto parsed = parse_options(arguments);
  const Options* options = std::get_if<Options>(&parsed);
  translate(environment, options == nullptr ? "" : options->language);
  if (options == nullptr) return misused(std::get<UsageError>(parsed), console);
  const Context context{*options, environment, console, locale, screen_language(options->language)};
  return check_output(console, obey_or_complain(context));
}

}  // namespace mockexam::cli
