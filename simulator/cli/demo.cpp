#include "simulator/cli/demo.h"

#include <signal.h>

#include <algorithm>
#include <string>

#include "simulator/app/plain/demo_candidate.h"
#include "simulator/cli/exit_code.h"
#include "simulator/cli/new_sitting.h"
#include "simulator/cli/temporary_folder.h"
#include "simulator/store/sqlite_attempt_store.h"
#include "simulator/terminal/clocks.h"
#include "simulator/terminal/signals.h"

namespace mockexam::cli {

int take_demo(const Context& context, const banks::Bank& bank, const app::StartChoices& choices) {
  // Waits with a signal until the folder is gone.
  const terminal::SignalQueue later({SIGINT, SIGTERM, SIGHUP});
  const TemporaryFolder folder;
  store::OpenOptions options;
  options.path = (folder.path() / "attempts.db").string();
  store::SqliteAttemptStore store(options);
  const exam::ClockReading start = terminal::read_clocks();
  const auto live = begin_sitting(store, bank, choices, start);
  const std::string said = app::run_demo(store, *live, choices.seed, start);
  context.console.out.write(said.substr(std::min(said.find_first_not_of('\n'), said.size())));
  return status(ExitCode::Done);
}

}  // namespace mockexam::cli
