#include "tests/support/clock_offsets.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace mockexam::tests {

ClockOffsets::ClockOffsets() : file_((folder_.path() / "offsets").string()) {
  set({});
}

void ClockOffsets::set(const ClockShift& shift) {
  // In one step, so that nobody reads half of it.
  const std::string half = file_ + ".half";
  std::ofstream(half) << shift.monotonic.count() << ' ' << shift.boottime.count() << ' '
                      << shift.realtime.count() << '\n';
  std::filesystem::rename(half, file_);
}

std::vector<std::string> ClockOffsets::environment() const {
  const char* asan = std::getenv("ASAN_OPTIONS");
  const std::string others = asan == nullptr ? "" : std::string(":") + asan;
  return {"LD_PRELOAD=" MOCKEXAM_CLOCK_SHIM, "MOCKEXAM_CLOCK_OFFSETS=" + file_,
          "ASAN_OPTIONS=verify_asan_link_order=0" + others};
}

}  // namespace mockexam::tests
