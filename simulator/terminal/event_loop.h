#pragma once

#include "simulator/terminal/detect.h"
#include "simulator/ui/program.h"

namespace mockexam::terminal {

struct LoopOptions {
  Terminal terminal;  // REQUIRES: its mode is not Plain
};

// Runs `program` in the full screen of fd 0 and 1 until it has finished, and gives the terminal
// back however that ends. Returns 0, or 128 + the number of the signal that ended it (a terminal
// that went away counts as SIGHUP). Throws TerminalError before anything is shown, and what the
// program throws.
//
// A turn of the loop is one event with one reading of the clocks: a signal, a tick, or one key.
// What a key changed is on the screen before the next key is handled, and a signal or a tick never
// waits behind keys typed ahead. Nothing happens, and nothing is written, between events.
//
// Kept from the program: Ctrl-L and SIGCONT draw the whole screen again; Ctrl-Z and SIGTSTP stop
// the process after `about_to_stop`; after a stop from outside that is called when it goes on.
[[nodiscard]] int run(ui::Program& program, const LoopOptions& options);

}  // namespace mockexam::terminal
