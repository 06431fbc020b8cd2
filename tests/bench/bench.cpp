// tools/bench: what starting, drawing, storing and drawing up forms cost. CPU times and bytes, not
// wall times, so that other work on the machine changes little; "key to paint" is a wall time and
// wants a quiet machine.
//
//   bench MOCKEXAM BANKS     the program, and the folder with its banks

#include <fmt/format.h>
#include <time.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "questionbanks/reader/bank_reader.h"
#include "simulator/exam/assembly.h"
#include "tests/bench/terminal_bench.h"
#include "tests/support/bank_factory.h"

using namespace mockexam;

namespace {

double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// The median CPU time of some runs, in milliseconds.
double median_ms(int runs, const std::function<void()>& work) {
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const double start = cpu_ms();
    work();
    times.push_back(cpu_ms() - start);
  }
  std::ranges::nth_element(times, times.begin() + runs / 2);
  return times[static_cast<std::size_t>(runs / 2)];
}

void row(const char* what, double value, const char* unit, const char* target) {
  fmt::print("{:<44} {:>10.2f} {:<8} {}\n", what, value, unit, target);
}

void bench_assembly() {
  const auto exam = tests::large_exam();
  for (const int size : {400, 10'000, 100'000}) {
    const auto items = tests::make_items(exam, size);
    std::uint64_t seed = 0;
    const double ms =
        median_ms(9, [&] { static_cast<void>(exam::assemble(exam, items, {}, ++seed)); });
    row(fmt::format("draw 65 of {} items", size).c_str(), ms, "ms CPU",
        size == 100'000 ? "< 50" : "");
  }
}

void bench_loading(const std::string& banks) {
  const auto folder = banks + "/mla-c01";
  const auto count = banks::load_bank(folder).bank->items.size();
  row("read exam.xml alone", median_ms(25, [&] { static_cast<void>(banks::load_exam(folder)); }),
      "ms CPU", "");
  row(fmt::format("read the mla-c01 bank ({} items)", count).c_str(),
      median_ms(25, [&] { static_cast<void>(banks::load_bank(folder)); }), "ms CPU", "");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: bench MOCKEXAM BANKS\n");
    return 2;
  }
  fmt::print("{:<44} {:>10} {:<8} {}\n", "", "measured", "", "target");
  for (const auto& figure : bench::terminal_figures(argv[1], argv[2])) {
    row(figure.what.c_str(), figure.value, figure.unit, figure.target);
  }
  bench_assembly();
  bench_loading(argv[2]);
  return 0;
}
