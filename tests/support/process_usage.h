#pragma once

#include <sys/types.h>

namespace mockexam::tests {

// What a process has used so far, from /proc; zeros when it is gone.
struct ProcessUsage {
  double cpu_seconds = 0;
  long resident_kb = 0;
  long wake_ups = 0;       // how often it waited and was woken
  long bytes_written = 0;  // to everything, by all calls of write
};

[[nodiscard]] ProcessUsage process_usage(pid_t pid);

// The letter of /proc/PID/stat: 'R', 'S', 'T' (stopped), 'Z' ...; '?' when it is gone.
[[nodiscard]] char process_state(pid_t pid);

}  // namespace mockexam::tests
