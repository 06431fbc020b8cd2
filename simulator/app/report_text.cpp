#include "simulator/app/report_text.h"

#include "simulator/ui/report/report_body.h"
#include "simulator/ui/report/report_view.h"

namespace mockexam::app {

std::string report_text(const exam::Paper& paper, const exam::AttemptResult& result,
                        exam::AttemptId attempt, exam::WallMillis ended) {
  constexpr int kColumns = 80;
  ui::ReportView view;
  view.paper = &paper;
  view.result = &result;
  view.attempt = attempt;
  view.ended = ended;
  return ui::body_text(ui::report_body(view, kColumns));
}

}  // namespace mockexam::app
