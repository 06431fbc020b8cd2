#include "simulator/ui/report/answers_body.h"

#include <string>
#include <utility>

#include "simulator/ui/date_text.h"
#include "simulator/ui/report/answer_lists.h"
#include "simulator/ui/report/report_words.h"
#include "simulator/ui/tr.h"

namespace mockexam::ui {
namespace {

constexpr int kMargin = 1;

// "1 Data Preparation > 1.1 Ingest and store data"
std::string place_text(const ReportView& view, int position) {
  const exam::ItemResult& result = view.item_result(position);
  const banks::Domain& domain =
      view.paper->exam.domains.at(static_cast<std::size_t>(result.domain));
  const banks::Task* task = view.paper->exam.find_task(result.task);
  std::string text = domain.id + " " + domain.title.str() + " > " + result.task;
  if (task != nullptr) text += " " + task->title.str();
  return text;
}

class PageWriter {
 public:
  PageWriter(const ReportView& view, int position, int cells)
      : view_(view), item_(view.item(position)), position_(position), cells_(cells) {}

  Body write() {
    line(place_text(view_, position_), Role::Muted);
    append_blank(body_);
    markup(item_.stem.in(view_.language()), kMargin);
    append_blank(body_);
    append_answer_lists(body_, view_, position_, cells_);
    add_explanation();
    add_references();
    add_note();
    append_blank(body_);
    line(tr_fmt("{}, revision {}", item_.id, item_.revision), Role::Muted);
    return std::move(body_);
  }

 private:
  void line(const std::string& text, Role role, int column = kMargin) {
    append_wrapped(body_, text, column, cells_ - column, view_.language(), role);
  }

  void markup(const text::SafeText& text, int column) {
    append_markup(body_, text, column, cells_ - column, view_.language());
  }

  void heading(const char* text) {
    append_blank(body_);
    line(text, Role::Strong);
  }

  void add_explanation() {
    if (item_.explanation.empty()) return;
    heading(tr("Explanation"));
    markup(item_.explanation.in(view_.language()), kMargin);
  }

  void add_references() {
    if (item_.references.empty()) return;
    heading(tr("Read more"));
    for (const banks::Reference& reference : item_.references) {
      constexpr int kBelow = kMargin + 2;
      if (!reference.title.empty()) line(reference.title.str(), Role::Text);
      line(text::SafeText::clean(reference.url).str(), Role::Text, kBelow);
      if (!reference.read.empty()) {
        line(tr_fmt("as of {}", text::SafeText::clean(reference.read).str()), Role::Muted, kBelow);
      }
    }
  }

  // The note is the candidate's own text, not markup.
  void add_note() {
    const text::SafeText& note = view_.item_result(position_).note;
    if (note.empty()) return;
    heading(tr("Your note"));
    line(note.str(), Role::Text);
  }

  const ReportView& view_;
  const banks::Item& item_;
  int position_;
  int cells_;
  Body body_;
};

}  // namespace

std::string verdict_text(const exam::ItemResult& item) {
  return item.scored ? verdict_word(item) : verdict_word(item) + "   " + tr("UNSCORED");
}

std::string handling_text(const exam::ItemResult& item) {
  std::string text = tr_fmt("{} spent", duration_text(item.spent));
  if (!item.answered && !scoring::is_blank(item.response)) {
    text += std::string(", ") + tr("answer not complete");
  }
  if (item.changes > 0) {
    text += ", " + tr_fmt_n("changed {} time", "changed {} times",
                            static_cast<unsigned long>(item.changes), item.changes);
  }
  if (item.flagged) text += std::string(", ") + tr("flagged");
  return text;
}

Body answers_page(const ReportView& view, int position, int cells) {
  return PageWriter(view, position, cells).write();
}

Body answers_body(const ReportView& view, int position, int cells) {
  const exam::ItemResult& result = view.item_result(position);
  Body body;
  append_wrapped(body, tr_fmt("Question {} of {}", position + 1, view.size()), kMargin,
                 cells - kMargin, view.language(), Role::Strong);
  append_wrapped(body, verdict_text(result) + "   " + handling_text(result), kMargin,
                 cells - kMargin, view.language(), result.correct ? Role::Right : Role::Wrong);
  const Body page = answers_page(view, position, cells);
  body.insert(body.end(), page.begin(), page.end());
  return body;
}

}  // namespace mockexam::ui
