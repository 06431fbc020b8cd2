#include "tests/bench/terminal_bench.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "tests/support/pty.h"
#include "tests/support/temp_dir.h"

namespace mockexam::bench {
namespace {

using tests::Pty;
using Clock = std::chrono::steady_clock;

double median(std::vector<double> values) {
  std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
  return values[values.size() / 2];
}

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

tests::PtySettings settings(const tests::TempDir& home, const std::string& banks) {
  tests::PtySettings settings;
  settings.environment = {"MOCKEXAM_BANKS=" + banks, "MOCKEXAM_DATA_DIR=" + home.path().string()};
  return settings;
}

void start_figures(const std::string& program, const std::string& banks,
                   std::vector<Figure>& figures) {
  std::vector<double> cpu, bytes;
  double resident = 0;
  const tests::TempDir home;  // the first run makes the store and does not count
  for (int run = 0; run < 16; ++run) {
    Pty pty({program}, settings(home, banks));
    if (!pty.wait_for("Quit")) continue;
    pty.watch(std::chrono::milliseconds(30));
    if (run == 0) {
      pty.send("q");
      static_cast<void>(pty.wait_for_exit());
      continue;
    }
    cpu.push_back(pty.usage().cpu_seconds * 1e3);
    bytes.push_back(static_cast<double>(pty.output().size()));
    resident = std::max(resident, static_cast<double>(pty.usage().resident_kb) / 1024);
    pty.send("q");
    static_cast<void>(pty.wait_for_exit());
  }
  figures.push_back({"start to the menu", median(cpu), "ms CPU", "<= 6"});
  figures.push_back({"first page", median(bytes), "bytes", "<= 2500"});
  figures.push_back({"memory at the menu", resident, "MB RSS", "<= 10"});
}

// Sends a key and waits until the screen has changed: how long it took, how many bytes came.
struct Painted {
  double ms = 0;
  double bytes = 0;
};
Painted paint(Pty& pty, const char* key) {
  const std::size_t before = pty.output().size();
  const auto start = Clock::now();
  pty.send(key);
  static_cast<void>(pty.wait_until([&] { return pty.output().size() > before; }));
  const double ms = ms_since(start);
  pty.watch(std::chrono::milliseconds(25));
  return {ms, static_cast<double>(pty.output().size() - before)};
}

void key_figures(Pty& pty, std::vector<Figure>& figures) {
  struct Kind {
    const char* what;
    std::vector<const char*> keys;
    const char* target;
  };
  const Kind kinds[] = {{"choose an option", {"a", "b"}, "<= 100"},
                        {"move the focus", {"j", "k"}, "<= 250"},
                        {"go to another question", {"n", "p"}, "<= 3000"}};
  for (const Kind& kind : kinds) {
    std::vector<double> times, bytes;
    const double cpu_before = pty.usage().cpu_seconds;
    for (int i = 0; i < 40; ++i) {
      const Painted painted = paint(pty, kind.keys[static_cast<std::size_t>(i) % 2]);
      times.push_back(painted.ms);
      bytes.push_back(painted.bytes);
    }
    const double cpu = (pty.usage().cpu_seconds - cpu_before) * 1e3 / 40;
    figures.push_back({std::string(kind.what) + ": key to paint", median(times), "ms", "<= 0.5"});
    figures.push_back({std::string(kind.what) + ": written", median(bytes), "bytes", kind.target});
    figures.push_back({std::string(kind.what) + ": all work", cpu, "ms CPU", ""});
  }
}

void idle_figures(Pty& pty, std::vector<Figure>& figures) {
  constexpr int kSeconds = 12;
  const auto before = pty.usage();
  const std::size_t bytes = pty.output().size();
  pty.watch(std::chrono::seconds(kSeconds));
  const auto after = pty.usage();
  figures.push_back({"idle in a question: CPU a second",
                     (after.cpu_seconds - before.cpu_seconds) * 1e3 / kSeconds, "ms CPU",
                     "<= 0.3"});
  figures.push_back({"idle in a question: written a second",
                     static_cast<double>(pty.output().size() - bytes) / kSeconds, "bytes",
                     "<= 40"});
  figures.push_back({"idle in a question: wake-ups a second",
                     static_cast<double>(after.wake_ups - before.wake_ups) / kSeconds, "", "<= 1"});
  figures.push_back(
      {"memory in a question", static_cast<double>(after.resident_kb) / 1024, "MB RSS", "<= 10"});
}

}  // namespace

std::vector<Figure> terminal_figures(const std::string& program, const std::string& banks) {
  std::vector<Figure> figures;
  start_figures(program, banks, figures);
  const tests::TempDir home;
  Pty pty({program, "take", "mla-c01", "--seed", "1"}, settings(home, banks));
  if (!pty.wait_for("Start")) return figures;
  pty.send("<Enter>");
  if (!pty.wait_for("Question 1 of 65")) return figures;
  key_figures(pty, figures);
  idle_figures(pty, figures);
  return figures;
}

}  // namespace mockexam::bench
