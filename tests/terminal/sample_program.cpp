// A small program on the event loop and on plain lines, for the tests of this folder to drive.
//   sample_program [--color=always|never]
//   SAMPLE_LOG=FILE       gets a line for everything that comes from outside
//   SAMPLE_TICK=MS        a tick every so often; SAMPLE_TICK_ONCE=MS: a single one
//   SAMPLE_FORCE_SCREEN=ENTRY  full screen whatever fd 0 is
//   SAMPLE_DEADLINE=MS    plain mode: how long to wait for lines in all
#include <poll.h>
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <variant>

#include "simulator/terminal/clocks.h"
#include "simulator/terminal/detect.h"
#include "simulator/terminal/event_loop.h"
#include "simulator/terminal/line_input.h"
#include "simulator/terminal/locale_setup.h"

namespace mockexam::terminal {

namespace {

constexpr const char* kKeyNames[] = {"Char",  "Enter",   "Escape", "Backspace", "Delete",
                                     "Tab",   "BackTab", "Up",     "Down",      "Left",
                                     "Right", "Home",    "End",    "PageUp",    "PageDown",
                                     "F1",    "CtrlC",   "CtrlD",  "CtrlL",     "CtrlU"};
constexpr const char* kRoleNames[] = {"Text",   "Strong", "Bar",   "Focus",   "Muted",
                                      "Struck", "Right",  "Wrong", "Warning", "Urgent"};
constexpr const char* kModeNames[] = {"plain", "mono", "eight", "fixed256"};
constexpr const char* kLocaleNames[] = {"utf8", "fell back", "no utf8"};
constexpr int kFirstRole = 6;

std::optional<exam::Millis> milliseconds(const char* variable) {
  const char* value = std::getenv(variable);
  if (value == nullptr) return std::nullopt;
  return exam::Millis(std::atol(value));
}

void append_to_log(const std::string& line) {
  if (const char* file = std::getenv("SAMPLE_LOG")) {
    std::ofstream(file, std::ios::app) << line << std::endl;
  }
}

// Deep enough for any stack; `depth` keeps the compiler from making a loop of it.
int overflow_stack(volatile int* depth) {
  volatile char block[4096] = {};
  block[0] = static_cast<char>(*depth);
  volatile int next = *depth + 1;
  if (next < 0) return block[0];
  return overflow_stack(&next) + block[0];
}

class Sample : public ui::Program {
 public:
  Sample(std::string first_line, const exam::ClockReading& start)
      : first_line_(std::move(first_line)), start_(start), now_(start) {
    if (const auto once = milliseconds("SAMPLE_TICK_ONCE")) next_tick_ = start.boottime + *once;
    period_ = milliseconds("SAMPLE_TICK");
    if (period_) next_tick_ = start.boottime + *period_;
  }

  void handle(const ui::Key& key, const exam::ClockReading& now) override {
    now_ = now;
    ++keys_;
    paints_before_key_ = paints_;
    last_ = kKeyNames[static_cast<int>(key.name)];
    if (key.name == ui::KeyName::Down) focus_ = (focus_ + 1) % 10;
    if (key.name != ui::KeyName::Char) return;
    typed_ += key.ch < 0x80 ? static_cast<char>(key.ch) : '?';
    if (key.ch < 0x80) command(static_cast<char>(key.ch));
  }

  void tick(const exam::ClockReading& now) override {
    now_ = now;
    ++ticks_;
    next_tick_ = period_ ? std::optional(now.boottime + *period_) : std::nullopt;
  }

  void resized(ui::Size /*window*/, const exam::ClockReading& /*now*/) override {}
  bool painted(const exam::ClockReading& /*now*/) override { return false; }
  void interrupted(ui::Interrupt why, const exam::ClockReading& /*now*/) override {
    const char* const names[] = {"hangup", "terminate", "quit"};
    append_to_log(names[static_cast<int>(why)]);
  }

  void about_to_stop(const exam::ClockReading& /*now*/) override { append_to_log("stop"); }

  void draw(ui::Canvas& canvas) const override {
    ++paints_;
    canvas.put(0, 0, first_line_);
    canvas.fill_row(0, ui::Role::Bar);
    canvas.put(1, 0,
               "keys " + std::to_string(keys_) + " paints " + std::to_string(paints_before_key_));
    canvas.put(2, 0, "last " + last_ + " typed [" + typed_ + "]");
    canvas.put(3, 0,
               "size " + std::to_string(canvas.size().rows) + "x" +
                   std::to_string(canvas.size().columns) + " pid " + std::to_string(getpid()));
    canvas.put(4, 0, "日本語のテスト、한국어、中文。", ui::Role::Text);
    if (show_times_) canvas.put(5, 0, times());
    for (int i = 0; i < 10; ++i) {
      canvas.put(kFirstRole + i, 2, kRoleNames[i], static_cast<ui::Role>(i));
    }
    canvas.put(canvas.size().rows - 1, canvas.size().columns - 6, "corner", ui::Role::Muted);
    canvas.set_cursor({kFirstRole + focus_, 2});
  }

  [[nodiscard]] std::optional<exam::Millis> next_tick() const override { return next_tick_; }
  [[nodiscard]] bool finished() const override { return finished_; }

 private:
  void command(char key) {
    if (key == 'q') finished_ = true;
    if (key == 'W') wait_for_next_key();
    if (key == 'T') show_times_ = !show_times_;
    if (key == 'E') throw std::runtime_error("thrown on purpose");
    if (key == 'A') std::abort();
    if (key == 'V') *nowhere_ = 1;
    if (key == 'O') {
      volatile int depth = 0;
      overflow_stack(&depth);
    }
  }

  static void wait_for_next_key() {
    append_to_log("waiting");
    pollfd input{STDIN_FILENO, POLLIN, 0};
    poll(&input, 1, -1);
  }

  [[nodiscard]] std::string times() const {
    const auto seconds = [](exam::Millis duration) {
      return std::to_string(duration.count() / 1000);
    };
    return "ticks " + std::to_string(ticks_) + " monotonic " +
           seconds(now_.monotonic - start_.monotonic) + " boottime " +
           seconds(now_.boottime - start_.boottime) + " wall " +
           seconds(exam::Millis(now_.wall - start_.wall)) + " s";
  }

  std::string first_line_;
  exam::ClockReading start_;
  exam::ClockReading now_;
  std::optional<exam::Millis> next_tick_;
  std::optional<exam::Millis> period_;
  int keys_ = 0;
  int ticks_ = 0;
  int focus_ = 0;
  mutable int paints_ = 0;
  int paints_before_key_ = 0;
  std::string last_ = "nothing";
  std::string typed_;
  bool show_times_ = false;
  bool finished_ = false;
  volatile int* volatile nowhere_ = reinterpret_cast<int*>(8);
};

int run_plain() {
  std::optional<exam::Millis> deadline = milliseconds("SAMPLE_DEADLINE");
  if (deadline) *deadline += read_clocks().boottime;
  LineInput input;
  std::cout << "plain mode" << std::endl;
  for (;;) {
    const LineResult result = input.read(deadline);
    if (const auto* line = std::get_if<Line>(&result)) {
      std::cout << "line [" << line->text << "]" << (line->cut ? " cut" : "") << std::endl;
    } else if (const auto* interrupted = std::get_if<Interrupted>(&result)) {
      std::cout << "signal " << interrupted->signal << std::endl;
      return 128 + interrupted->signal;
    } else {
      std::cout << (std::holds_alternative<TimeOut>(result) ? "time out" : "end") << std::endl;
      return 0;
    }
  }
}

ColourChoice colour_choice(int count, char** arguments) {
  const std::string word = count > 1 ? arguments[1] : "";
  if (word == "--color=always") return ColourChoice::Always;
  return word == "--color=never" ? ColourChoice::Never : ColourChoice::Auto;
}

int sample_main(int count, char** arguments) {
  const LocaleResult locale = setup_locale();
  Terminal terminal = detect_terminal(colour_choice(count, arguments));
  if (const char* forced = std::getenv("SAMPLE_FORCE_SCREEN")) {
    terminal = {Mode::Mono, forced, forced};
  }
  if (terminal.mode == Mode::Plain) return run_plain();
  Sample sample("mode " + std::string(kModeNames[static_cast<int>(terminal.mode)]) + " entry " +
                    terminal.terminfo_name + " locale " + kLocaleNames[static_cast<int>(locale)],
                read_clocks());
  return run(sample, {terminal});
}

}  // namespace

}  // namespace mockexam::terminal

int main(int count, char** arguments) {
  try {
    return mockexam::terminal::sample_main(count, arguments);
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << std::endl;
    return 1;
  }
}
