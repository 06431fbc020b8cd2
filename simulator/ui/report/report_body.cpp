#include "simulator/ui/report/report_body.h"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "simulator/ui/date_text.h"
#include "simulator/ui/report/domain_rows.h"
#include "simulator/ui/report/labels.h"
#include "simulator/ui/report/report_words.h"
#include "simulator/ui/tr.h"

namespace mockexam::ui {
namespace {

using scoring::ScoreReport;

constexpr int kMargin = 1;

class ReportWriter {
 public:
  ReportWriter(const ReportView& view, int cells)
      : view_(view), score_(view.result->score), cells_(cells) {}

  Body write() {
    add_score();
    append_blank(body_);
    append_domain_rows(body_, view_, kMargin, cells_);
    append_blank(body_);
    append_labelled(body_, facts(), kMargin, cells_, view_.language());
    append_blank(body_);
    add_note();
    return std::move(body_);
  }

 private:
  void line(const std::string& text, Role role = Role::Text) {
    append_wrapped(body_, text, kMargin, cells_ - kMargin, view_.language(), role);
  }

  void add_score() {
    const banks::ExamDefinition& exam = view_.paper->exam;
    line(ending(), Role::Muted);
    line(tr_fmt("{}   scaled score {}", outcome_word(score_.passed), score_.scaled),
         score_.passed ? Role::Right : Role::Wrong);
    line(tr_fmt("Scale {} to {}, {} passes. ", exam.scale.min, exam.scale.max, exam.scale.pass) +
         precision());
    line(tr("An unofficial estimate: questions are uncalibrated and forms not equated."));
  }

  [[nodiscard]] std::string ending() const {
    const std::string date = date_text(view_.ended);
    const std::string& code = view_.paper->exam.code;
    return view_.result->state == exam::SittingState::Expired
               ? tr_fmt("{}, attempt {}: time ran out {}", code, view_.attempt, date)
               : tr_fmt("{}, attempt {}: submitted {}", code, view_.attempt, date);
  }

  [[nodiscard]] std::string precision() const {
    const auto [low, high] = score_.interval;
    // Where nothing or everything is right the error is 0, which says nothing.
    if (score_.standard_error.value_or(0) <= 0) return tr_fmt("95% interval {} to {}.", low, high);
    return tr_fmt("95% interval {} to {}, standard error {}.", low, high,
                  std::lround(*score_.standard_error));
  }

  [[nodiscard]] std::vector<Labelled> facts() const {
    return {{tr("Correct"), correct()}, {tr("By format"), formats()},
            {tr("Time"), time()},       {tr("Slowest"), slowest()},
            {tr("Changed"), changes()}, {tr("Interrupted"), breaks()}};
  }

  [[nodiscard]] std::string correct() const {
    return tr_fmt("{} of {} (this form passes from {}); {} answered", score_.raw, score_.scored,
                  score_.cut_raw, score_.answered);
  }

  [[nodiscard]] std::string formats() const {
    std::string text;
    for (int type = 0; type < banks::kItemTypes; ++type) {
      const scoring::Tally& tally = score_.formats[static_cast<std::size_t>(type)];
      if (tally.scored == 0) continue;
      text += text.empty() ? "" : ", ";
      text += tr_fmt("{} {} of {}", type_name(static_cast<banks::ItemType>(type)), tally.correct,
                     tally.scored);
    }
    return text;
  }

  [[nodiscard]] std::string time() const {
    return tr_fmt("{} of {}; {} a question looked at", duration_text(view_.result->used),
                  duration_text(view_.result->limit), duration_text(score_.pace));
  }

  [[nodiscard]] std::string slowest() const {
    std::string text;
    for (const int position : score_.slowest) {
      text += text.empty() ? "" : ", ";
      text += tr_fmt("question {} ({})", position + 1,
                     duration_text(view_.item_result(position).spent));
    }
    return text.empty() ? tr("none") : text;
  }

  [[nodiscard]] std::string changes() const {
    const scoring::AnswerChanges& changed = score_.changes;
    return tr_fmt("{} wrong to right, {} right to wrong, {} wrong to wrong", changed.wrong_to_right,
                  changed.right_to_wrong, changed.wrong_to_wrong);
  }

  [[nodiscard]] std::string breaks() const {
    const int times = view_.result->interruptions;
    const std::string away = duration_text(view_.result->away);
    if (times > 0) {
      return tr_fmt_n("{} time, away for {}", "{} times, away for {}",
                      static_cast<unsigned long>(times), times, away);
    }
    return view_.result->away >= exam::Millis{1000} ? tr_fmt("no; asleep for {}", away) : tr("no");
  }

  void add_note() {
    line(tr_fmt_n("\"k of n\" counts scored questions only. {} question was unscored: it touches "
                  "nothing here but the times. The review marks it.",
                  "\"k of n\" counts scored questions only. {} questions were unscored: they touch "
                  "nothing here but the times. The review marks them.",
                  static_cast<unsigned long>(score_.unscored), score_.unscored),
         Role::Muted);
  }

  const ReportView& view_;
  const ScoreReport& score_;
  int cells_;
  Body body_;
};

}  // namespace

Body report_body(const ReportView& view, int cells) {
  return ReportWriter(view, cells).write();
}

}  // namespace mockexam::ui
