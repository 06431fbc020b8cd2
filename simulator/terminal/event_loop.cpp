#include "simulator/terminal/event_loop.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <deque>

#include "simulator/terminal/clocks.h"
#include "simulator/terminal/crash_guard.h"
#include "simulator/terminal/key_decoder.h"
#include "simulator/terminal/screen.h"
#include "simulator/terminal/signals.h"
#include "simulator/terminal/tick_timer.h"

namespace mockexam::terminal {

namespace {

constexpr int kSignalExit = 128;

class Loop {
 public:
  Loop(ui::Program& program, CursesScreen& screen, SignalQueue& signals)
      : program_(program), screen_(screen), signals_(signals), size_(screen.size()) {}

  int run();

 private:
  enum class Wake { Nothing, Input, Silence };

  void turn();
  Wake wait();
  [[nodiscard]] bool over() const { return exit_code_ || program_.finished(); }

  void take_signals(const exam::ClockReading& now);
  void on_signal(int signal, const exam::ClockReading& now);
  void end(ui::Interrupt why, int signal, const exam::ClockReading& now);
  void leave(const exam::ClockReading& now);
  void stand_still();
  void stop_and_come_back();
  void fit_window();

  void tick_if_due(const exam::ClockReading& now);
  void read_input(const exam::ClockReading& now);
  void queue(const std::vector<Input>& inputs);
  void take_input(const exam::ClockReading& now);
  void press(const ui::Key& key, const exam::ClockReading& now);
  void show(const exam::ClockReading& now);
  void paint();

  ui::Program& program_;
  CursesScreen& screen_;
  SignalQueue& signals_;
  TickTimer timer_;
  KeyDecoder decoder_;
  std::deque<Input> queue_;
  ui::Size size_;
  bool stop_wanted_ = false;
  bool was_stopped_ = false;      // from outside
  bool left_ = false;             // the screen is given away
  std::optional<int> exit_code_;  // set when something from outside ends the loop
};

int Loop::run() {
  const exam::ClockReading now = read_clocks();
  program_.resized(size_, now);
  if (!over()) show(now);
  while (!over()) turn();
  return exit_code_.value_or(0);
}

void Loop::turn() {
  if (stop_wanted_ || was_stopped_) return stop_and_come_back();
  const Wake wake = wait();
  const exam::ClockReading now = read_clocks();
  take_signals(now);
  if (over() || stop_wanted_ || was_stopped_) return;
  tick_if_due(now);
  if (over()) return;
  if (wake == Wake::Input) read_input(now);
  if (wake == Wake::Silence) queue(decoder_.silence());
  take_input(now);
}

Loop::Wake Loop::wait() {
  // Armed every turn: the program may have moved its next tick.
  timer_.set(program_.next_tick());
  const bool typed_ahead = !queue_.empty();
  std::array<pollfd, 3> fds = {{{signals_.fd(), POLLIN, 0},
                                {timer_.fd(), POLLIN, 0},
                                {typed_ahead ? -1 : STDIN_FILENO, POLLIN, 0}}};
  const bool half = !typed_ahead && decoder_.pending();
  const int silence = half ? static_cast<int>(KeyDecoder::kSilence.count()) : -1;
  const int ready = poll(fds.data(), fds.size(), typed_ahead ? 0 : silence);
  if (ready > 0 && fds[2].revents != 0) return Wake::Input;
  return ready == 0 && half ? Wake::Silence : Wake::Nothing;
}

void Loop::take_signals(const exam::ClockReading& now) {
  while (const std::optional<int> signal = signals_.take()) {
    on_signal(*signal, now);
    if (over()) return;
  }
}

void Loop::on_signal(int signal, const exam::ClockReading& now) {
  switch (signal) {
    case SIGHUP:
      return end(ui::Interrupt::Hangup, signal, now);
    case SIGTERM:
      return end(ui::Interrupt::Terminate, signal, now);
    case SIGQUIT:
      return end(ui::Interrupt::Quit, signal, now);
    case SIGINT:
      return press(ui::named_key(ui::KeyName::CtrlC), now);
    case SIGTSTP:
      stop_wanted_ = true;
      return;
    case SIGCONT:
      was_stopped_ = !left_;
      return;
    case SIGWINCH:
      return fit_window();
    default:
      return;
  }
}

void Loop::end(ui::Interrupt why, int signal, const exam::ClockReading& now) {
  program_.interrupted(why, now);
  exit_code_ = kSignalExit + signal;
}

void Loop::leave(const exam::ClockReading& now) {
  program_.about_to_stop(now);
  screen_.suspend();
  left_ = true;
}

// The process stands still inside `raise`, until somebody continues it. A SIGTERM that came
// meanwhile goes first, because a job that is killed while stopped must not touch the terminal; and
// a job sent to the background must not read it, so it stops again.
void Loop::stand_still() {
  do {
    raise(SIGSTOP);
    take_signals(read_clocks());
  } while (!over() && !screen_.in_foreground());
}

// After Ctrl-Z or SIGTSTP, or after a stop from outside that gave no warning. There the terminal
// may have been used for anything since, and leaving and entering brings it to a known state.
void Loop::stop_and_come_back() {
  leave(read_clocks());
  if (stop_wanted_ || !screen_.in_foreground()) stand_still();
  stop_wanted_ = was_stopped_ = false;
  if (over()) return;
  left_ = false;
  screen_.resume();
  fit_window();  // the window may have changed while somebody else was in front
  paint();
}

void Loop::fit_window() {
  const ui::Size size = screen_.size();
  if (size == size_) return;
  size_ = size;
  screen_.resize(size);
  const exam::ClockReading now = read_clocks();
  program_.resized(size, now);
  show(now);
}

void Loop::tick_if_due(const exam::ClockReading& now) {
  const std::optional<exam::Millis> due = program_.next_tick();
  if (!due || now.boottime < *due) return;
  program_.tick(now);
  if (!over()) show(now);
}

void Loop::read_input(const exam::ClockReading& now) {
  std::array<char, 4096> buffer;
  const ssize_t length = read(STDIN_FILENO, buffer.data(), buffer.size());
  if (length > 0) {
    queue(decoder_.feed({buffer.data(), static_cast<std::size_t>(length)}));
  } else if (length == 0 || (errno != EAGAIN && errno != EINTR)) {
    end(ui::Interrupt::Hangup, SIGHUP, now);
  }
}

void Loop::queue(const std::vector<Input>& inputs) {
  queue_.insert(queue_.end(), inputs.begin(), inputs.end());
}

void Loop::take_input(const exam::ClockReading& now) {
  if (over() || queue_.empty()) return;
  const Input input = queue_.front();
  queue_.pop_front();
  if (input.suspend) {
    stop_wanted_ = true;
  } else {
    press(input.key, now);
  }
}

void Loop::press(const ui::Key& key, const exam::ClockReading& now) {
  if (key.name == ui::KeyName::CtrlL) {
    screen_.redraw();
  } else {
    program_.handle(key, now);
  }
  if (!over()) show(now);
}

// Painted first, then settled: nobody waits for a disk to see a key.
void Loop::show(const exam::ClockReading& now) {
  paint();
  if (program_.painted(now)) paint();
}

void Loop::paint() {
  if (left_) return;
  ui::Canvas canvas(size_);
  program_.draw(canvas);
  screen_.show(canvas);
}

}  // namespace

int run(ui::Program& program, const LoopOptions& options) {
  // Before curses, which would otherwise take the signals for itself.
  SignalQueue signals({SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH});
  CrashGuard guard(STDOUT_FILENO);
  CursesScreen screen(options.terminal.terminfo_name, options.terminal.mode);
  guard.set_farewell(screen.farewell());
  return Loop(program, screen, signals).run();
}

}  // namespace mockexam::terminal
