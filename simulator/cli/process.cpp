#include "simulator/cli/process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cstdlib>

namespace mockexam::cli {

void prepare_process() {
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
    if (fcntl(fd, F_GETFD) >= 0 || errno != EBADF) continue;
    // The lowest free number is given, which is `fd`. Not writable: that it was closed stays seen.
    if (open("/dev/null", O_RDONLY) != fd) std::abort();
  }
  signal(SIGPIPE, SIG_IGN);
}

}  // namespace mockexam::cli
