#include "tests/ui/report_support.h"

#include <cstdlib>
#include <ctime>

#include "simulator/ui/text/wrap.h"

namespace mockexam::tests {

using std::chrono_literals::operator""s;
using std::chrono_literals::operator""min;

InUtc::InUtc() {
  if (const char* zone = std::getenv("TZ")) {
    before_ = zone;
    was_set_ = true;
  }
  setenv("TZ", "UTC", 1);
  tzset();
}

InUtc::~InUtc() {
  if (was_set_) {
    setenv("TZ", before_.c_str(), 1);
  } else {
    unsetenv("TZ");
  }
  tzset();
}

Finished mixed_attempt() {
  Finished finished;
  finished.paper = small_paper();
  Candidate candidate(finished.paper);
  candidate.show(0, 103s).answer_wrong();
  candidate.show(1, 75s).answer_wrong().flag();
  candidate.show(2, 48s).answer_wrong().note("Read about rollbacks again.");
  candidate.show(3, 20s).answer({{2, 1, scoring::kEmpty}}).away(10min);
  candidate.show(4, 30s).answer_right();
  candidate.show(0, 15s).answer_right();
  candidate.show(5, 5s);
  finished.result = candidate.submit().result();
  return finished;
}

Finished attempt_all_right() {
  Finished finished;
  finished.paper = small_paper();
  Candidate candidate(finished.paper);
  for (int i = 0; i < 6; ++i) candidate.show(i).answer_right();
  finished.result = candidate.expire().result();
  return finished;
}

std::vector<ui::HistoryRow> four_exams() {
  constexpr exam::WallMillis kDay = 86400000;
  const banks::Scale scale{100, 1000, 720};
  return {{12, "MLA-C01", "exam", kEnded, 745, true, 36, 50, 6680s, scale},
          {9, "MLA-C01", "exam", kEnded - 17 * kDay, 712, false, 34, 50, 7450s, scale},
          {8, "OTHER-1", "exam", kEnded - 24 * kDay, 300, true, 5, 10, 600s, {0, 400, 250}},
          {3, "MLA-C01", "exam", kEnded - 31 * kDay, 582, false, 27, 50, 7800s, scale}};
}

std::string drawn(const ui::Screen& screen, ui::Size size) {
  ui::Canvas canvas(size);
  screen.draw(canvas);
  return canvas.to_string();
}

int cells_of(const ui::BodyLine& line) {
  int cells = line.column;
  for (const ui::BodyRun& run : line.runs) cells += ui::display_width(run.text);
  return cells;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace mockexam::tests
