#include "simulator/terminal/signals.h"

#include <sys/signalfd.h>

#include "simulator/terminal/terminal_error.h"

namespace mockexam::terminal {

namespace {

// Never runs while the signals are blocked; its presence is what counts.
void do_nothing(int /*signal*/) {}

}  // namespace

SignalQueue::SignalQueue(const std::vector<int>& signals) {
  sigset_t mask;
  sigemptyset(&mask);
  for (const int signal : signals) sigaddset(&mask, signal);
  sigprocmask(SIG_BLOCK, &mask, &old_mask_);
  for (const int signal : signals) replace_action(signal, do_nothing);
  replace_action(SIGPIPE, SIG_IGN);
  fd_ = FileDescriptor(signalfd(-1, &mask, SFD_NONBLOCK | SFD_CLOEXEC));
  if (fd_.get() < 0) {
    restore();
    throw TerminalError("cannot wait for signals");
  }
}

SignalQueue::~SignalQueue() {
  restore();
}

std::optional<int> SignalQueue::take() {
  signalfd_siginfo info{};
  if (read(fd_.get(), &info, sizeof info) != sizeof info) return std::nullopt;
  return static_cast<int>(info.ssi_signo);
}

void SignalQueue::replace_action(int signal, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  struct sigaction old {};
  if (sigaction(signal, &action, &old) == 0) old_actions_.emplace_back(signal, old);
}

void SignalQueue::restore() {
  for (const auto& [signal, action] : old_actions_) sigaction(signal, &action, nullptr);
  sigprocmask(SIG_SETMASK, &old_mask_, nullptr);
}

}  // namespace mockexam::terminal
