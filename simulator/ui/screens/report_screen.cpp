#include "simulator/ui/screens/report_screen.h"

#include "simulator/ui/keymap.h"
#include "simulator/ui/report/report_body.h"
#include "simulator/ui/tr.h"
#include "simulator/ui/widgets/chrome.h"
#include "simulator/ui/widgets/text_page.h"

namespace mockexam::ui {
namespace {

constexpr int kFirstRow = 1;

}  // namespace

Command ReportScreen::handle(const Key& key, Size window) {
  const auto operation = operation_for(key, KeyContext::Report);
  if (!operation) return Nothing{};
  if (*operation == Operation::Choose) return OpenAnswers{view_.attempt, false};
  if (*operation == Operation::FilterWrong) return OpenAnswers{view_.attempt, true};
  if (*operation == Operation::Help) return Open{Place::Help};
  if (*operation == Operation::Back) return Close{};
  const int lines = static_cast<int>(report_body(view_, text_cells(window)).size());
  top_ = scrolled(*operation, top_, text_area(window, kFirstRow).rows, lines);
  return Nothing{};
}

void ReportScreen::draw(Canvas& canvas) const {
  const Size size = canvas.size();
  const Body body = report_body(view_, text_cells(size));
  const int rows = text_area(size, kFirstRow).rows;
  const int lines = static_cast<int>(body.size());
  if (is_compact(size)) {
    draw_header(canvas, tr("Score report"), "",
                more_text(size, clamp_top(top_, rows, lines), rows, lines));
  } else {
    draw_header(canvas, tr("Score report"), "", view_.paper->exam.title.view());
  }
  draw_text_page(canvas, body, kFirstRow, top_, {});
  draw_footer(canvas, KeyContext::Report, 0);
}

}  // namespace mockexam::ui
