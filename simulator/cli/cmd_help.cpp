#include "simulator/app/nearest_word.h"
#include "simulator/cli/commands.h"
#include "simulator/cli/failure.h"
#include "simulator/cli/help.h"
#include "simulator/ui/tr.h"

namespace mockexam::cli {

int cmd_help(const Context& context) {
  const std::string& word = context.options.word;
  if (context.options.list) {
    context.console.out.write(table_list());
  } else if (word.empty()) {
    context.console.out.write(program_help());
  } else if (const CommandRow* command = find_command(word)) {
    context.console.out.write(command_help(*command));
  } else {
    std::string text = ui::tr_fmt("There is no command {}.", in_quotes(word));
    const std::string near = app::nearest_word(word, command_names());
    if (!near.empty()) text += " " + ui::tr_fmt("Did you mean {}?", near);
    throw Failure(ExitCode::Usage, text);
  }
  return status(ExitCode::Done);
}

}  // namespace mockexam::cli
