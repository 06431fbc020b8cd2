#include "tests/support/pty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utmp.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <initializer_list>
#include <map>
#include <stdexcept>

#include "tests/support/key_notation.h"

namespace mockexam::tests {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr int kCannotStart = 127;

winsize window(int rows, int columns) {
  winsize size{};
  size.ws_row = static_cast<unsigned short>(rows);
  size.ws_col = static_cast<unsigned short>(columns);
  return size;
}

std::vector<std::string> environment_for(const std::vector<std::string>& changes) {
  std::map<std::string, std::string> variables = {{"TERM", "xterm-256color"}, {"LANG", "C.UTF-8"}};
  for (const char* name : {"PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "ASAN_OPTIONS",
                           "UBSAN_OPTIONS", "LSAN_OPTIONS", "LLVM_PROFILE_FILE"}) {
    if (const char* value = std::getenv(name)) variables[name] = value;
  }
  for (const std::string& change : changes) {
    const std::size_t equals = change.find('=');
    variables.erase(change.substr(0, equals));
    if (equals != std::string::npos)
      variables[change.substr(0, equals)] = change.substr(equals + 1);
  }
  std::vector<std::string> environment;
  for (const auto& [name, value] : variables) environment.push_back(name + "=" + value);
  return environment;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

[[noreturn]] void become(int slave, char** command, char** environment, const std::string& folder) {
  login_tty(slave);
  for (int number = 1; number < NSIG; ++number) ::signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  const rlimit no_core{};
  setrlimit(RLIMIT_CORE, &no_core);
  if (folder.empty() || chdir(folder.c_str()) == 0) execvpe(command[0], command, environment);
  _exit(kCannotStart);
}

milliseconds left_until(Clock::time_point end) {
  return std::max(milliseconds(0), std::chrono::duration_cast<milliseconds>(end - Clock::now()));
}

}  // namespace

Pty::Pty(const std::vector<std::string>& command, const PtySettings& settings)
    : screen_(settings.rows, settings.columns,
              [this](std::string_view answer) { send_bytes(answer); }) {
  start(command, settings);
}

void Pty::start(const std::vector<std::string>& command, const PtySettings& settings) {
  std::vector<std::string> arguments = command;
  std::vector<std::string> environment = environment_for(settings.environment);
  const winsize size = window(settings.rows, settings.columns);
  int slave = -1;
  if (openpty(&master_, &slave, nullptr, nullptr, &size) != 0) {
    throw std::runtime_error("no pseudo-terminal");
  }
  fcntl(master_, F_SETFD, FD_CLOEXEC);
  fcntl(master_, F_SETFL, O_NONBLOCK);
  tcgetattr(slave, &first_modes_);
  pid_ = fork();
  if (pid_ == 0) {
    become(slave, pointers(arguments).data(), pointers(environment).data(), settings.folder);
  }
  close(slave);
  if (pid_ < 0) throw std::runtime_error("cannot fork");
}

Pty::~Pty() {
  if (!ended()) {
    kill(-pid_, SIGKILL);
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  if (master_ >= 0) close(master_);
}

void Pty::send(std::string_view keys) {
  send_bytes(key_bytes(keys, scanner_.modes().application_cursor));
}

void Pty::send_bytes(std::string_view bytes) {
  const auto end = Clock::now() + kPatience;
  while (!bytes.empty() && master_ >= 0) {
    const ssize_t written = write(master_, bytes.data(), bytes.size());
    if (written > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (Clock::now() > end || (errno != EAGAIN && errno != EINTR)) {
      return;
    } else {
      pump(milliseconds(10));
    }
  }
}

void Pty::resize(int rows, int columns) {
  screen_.resize(rows, columns);
  const winsize size = window(rows, columns);
  ioctl(master_, TIOCSWINSZ, &size);
}

void Pty::signal(int number) {
  kill(pid_, number);
}

void Pty::hang_up() {
  close(master_);
  master_ = -1;
}

bool Pty::wait_for(std::string_view text) {
  return wait_until([&] { return has(text); });
}

bool Pty::wait_until_gone(std::string_view text) {
  return wait_until([&] { return !has(text); });
}

bool Pty::wait_until(const std::function<bool()>& condition) {
  constexpr milliseconds kLook{20};  // conditions may hang on more than the output
  const auto end = Clock::now() + kPatience;
  while (!condition()) {
    if (Clock::now() > end) return false;
    pump(kLook);
  }
  return true;
}

bool Pty::wait_for_exit() {
  const bool gone = wait_until([this] { return ended(); });
  while (pump(milliseconds(0))) {
  }
  return gone;
}

bool Pty::wait_for_stop() {
  const bool stopped = wait_until([this] { return process_state(pid_) == 'T'; });
  while (pump(milliseconds(0))) {
  }
  return stopped;
}

void Pty::watch(milliseconds duration) {
  const auto end = Clock::now() + duration;
  while (Clock::now() < end) pump(left_until(end));
}

bool Pty::pump(milliseconds patience) {
  pollfd wanted{master_, POLLIN, 0};
  if (poll(&wanted, 1, static_cast<int>(patience.count())) <= 0) return false;
  std::array<char, 16384> buffer;
  const ssize_t length = read(master_, buffer.data(), buffer.size());
  if (length <= 0) {
    // Nobody has the other end open; poll would say so at once for ever.
    if (patience.count() > 0) poll(nullptr, 0, static_cast<int>(std::min(patience.count(), 10L)));
    return false;
  }
  const std::string_view bytes(buffer.data(), static_cast<std::size_t>(length));
  output_ += bytes;
  scanner_.feed(bytes);
  screen_.feed(bytes);
  return true;
}

bool Pty::ended() {
  int status = 0;
  if (!status_ && waitpid(pid_, &status, WNOHANG) == pid_) status_ = status;
  return status_.has_value();
}

std::string Pty::not_restored() const {
  std::string left;
  struct termios modes {};
  if (tcgetattr(master_, &modes) != 0) return "terminal gone";
  if (modes.c_lflag != first_modes_.c_lflag) left += "local modes, ";
  if (modes.c_iflag != first_modes_.c_iflag) left += "input modes, ";
  if (modes.c_oflag != first_modes_.c_oflag) left += "output modes, ";
  if (modes.c_cflag != first_modes_.c_cflag) left += "control modes, ";
  if (!std::equal(std::begin(modes.c_cc), std::end(modes.c_cc), std::begin(first_modes_.c_cc))) {
    left += "control characters, ";
  }
  const TerminalModes& now = scanner_.modes();
  if (now.alternate_screen) left += "alternate screen, ";
  if (!now.cursor_visible) left += "cursor hidden, ";
  if (now.bracketed_paste) left += "bracketed paste, ";
  if (now.application_cursor) left += "cursor keys, ";
  if (now.application_keypad) left += "keypad, ";
  if (now.mouse) left += "mouse, ";
  if (now.focus_reports) left += "focus reports, ";
  return left;
}

std::optional<int> Pty::exit_code() const {
  if (!status_ || !WIFEXITED(*status_)) return std::nullopt;
  return WEXITSTATUS(*status_);
}

std::optional<int> Pty::killed_by() const {
  if (!status_ || !WIFSIGNALED(*status_)) return std::nullopt;
  return WTERMSIG(*status_);
}

}  // namespace mockexam::tests
