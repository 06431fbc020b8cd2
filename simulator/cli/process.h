#pragma once

namespace mockexam::cli {

// Before anything is opened or written: file descriptors 0 to 2 are taken (a closed one would be
// given to the next file opened, and messages would end up in it), and a reader that goes away is
// an error of the write instead of the end of the process.
void prepare_process();

}  // namespace mockexam::cli
