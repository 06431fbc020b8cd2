#include "tests/support/process_usage.h"

#include <fstream>
#include <limits>
#include <string>

namespace mockexam::tests {

namespace {

std::ifstream open_proc(pid_t pid, const char* name) {
  return std::ifstream("/proc/" + std::to_string(pid) + "/" + name);
}

}  // namespace

ProcessUsage process_usage(pid_t pid) {
  ProcessUsage usage;
  std::ifstream schedule = open_proc(pid, "schedstat");
  double nanoseconds = 0;
  if (schedule >> nanoseconds) usage.cpu_seconds = nanoseconds / 1e9;
  std::string name;
  std::ifstream counters = open_proc(pid, "io");
  while (counters >> name && name != "wchar:") {
    counters.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
  }
  counters >> usage.bytes_written;
  std::ifstream status = open_proc(pid, "status");
  while (status >> name) {
    if (name == "VmRSS:") status >> usage.resident_kb;
    if (name == "voluntary_ctxt_switches:") status >> usage.wake_ups;
    status.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
  }
  return usage;
}

char process_state(pid_t pid) {
  std::ifstream file = open_proc(pid, "stat");
  std::string line;
  std::getline(file, line);
  const std::size_t end = line.rfind(") ");
  return end == std::string::npos || end + 2 >= line.size() ? '?' : line[end + 2];
}

}  // namespace mockexam::tests
