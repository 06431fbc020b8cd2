#include "simulator/terminal/crash_guard.h"

#include <signal.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace mockexam::terminal {

namespace {

constexpr std::array<int, 5> kCrashes = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
constexpr std::size_t kStackSize = 64 * 1024;

// A signal handler gets nothing handed over, so what it needs lies here. `on_crash` reads it only
// while its handlers are installed, and it is complete before they are.
struct Rescue {
  int fd = -1;
  bool has_modes = false;
  termios modes{};
  std::array<char, 256> farewell{};
  volatile std::size_t farewell_length = 0;
  std::array<struct sigaction, kCrashes.size()> old_actions{};
};
Rescue rescue;

// Only async-signal-safe calls from here on.
void restore_action(int signal) {
  for (std::size_t i = 0; i < kCrashes.size(); ++i) {
    if (kCrashes[i] == signal) sigaction(signal, &rescue.old_actions[i], nullptr);
  }
}

void on_crash(int signal, siginfo_t* info, void* /*context*/) {
  if (rescue.farewell_length > 0) {
    const ssize_t written = write(rescue.fd, rescue.farewell.data(), rescue.farewell_length);
    static_cast<void>(written);
  }
  if (rescue.has_modes) tcsetattr(rescue.fd, TCSANOW, &rescue.modes);
  restore_action(signal);
  // A fault happens again at the same instruction when we return, and a core file shows it there.
  // A signal somebody sent does not come again by itself.
  if (info->si_code <= 0) raise(signal);
}

}  // namespace

CrashGuard::CrashGuard(int fd) : stack_(std::make_unique<char[]>(kStackSize)) {
  rescue.fd = fd;
  rescue.has_modes = tcgetattr(fd, &rescue.modes) == 0;
  rescue.farewell_length = 0;
  stack_t stack{};
  stack.ss_sp = stack_.get();
  stack.ss_size = kStackSize;
  sigaltstack(&stack, &old_stack_);
  struct sigaction action {};
  action.sa_sigaction = on_crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  // Setting the modes from the background would stop the process.
  sigaddset(&action.sa_mask, SIGTTOU);
  for (std::size_t i = 0; i < kCrashes.size(); ++i) {
    sigaction(kCrashes[i], &action, &rescue.old_actions[i]);
  }
}

CrashGuard::~CrashGuard() {
  for (const int signal : kCrashes) restore_action(signal);
  sigaltstack(&old_stack_, nullptr);
}

void CrashGuard::set_farewell(std::string_view text) {
  rescue.farewell_length = 0;
  if (text.size() > rescue.farewell.size()) return;
  std::copy(text.begin(), text.end(), rescue.farewell.begin());
  rescue.farewell_length = text.size();
}

}  // namespace mockexam::terminal
