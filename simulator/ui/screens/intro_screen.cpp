#include "simulator/ui/screens/intro_screen.h"

#include <algorithm>

#include "simulator/ui/keymap.h"
#include "simulator/ui/report/report_words.h"
#include "simulator/ui/sitting_view.h"
#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"
#include "simulator/ui/widgets/chrome.h"

namespace mockexam::ui {
namespace {

constexpr int kIndent = 3;
constexpr int kValueColumn = 16;

void append_fact(Body& body, const std::string& label, const std::string& value, int cells,
                 const std::string& language) {
  const std::size_t first = body.size();
  append_wrapped(body, value, kIndent + kValueColumn, cells - kIndent - kValueColumn, language);
  const int gap = std::max(kValueColumn - display_width(label), 1);
  body[first].column = kIndent;
  body[first].runs.insert(
      body[first].runs.begin(),
      {{label, Role::Strong}, {std::string(static_cast<std::size_t>(gap), ' '), Role::Text}});
}

}  // namespace

IntroScreen::IntroScreen(const banks::ExamDefinition& exam, std::string language,
                         std::string status_note, const std::string& extra_time)
    : exam_(exam), language_(std::move(language)), status_note_(std::move(status_note)) {
  Setting text{tr("Exam text"), exam.languages, tr("where the question bank has it"), 0};
  const auto found = std::ranges::find(text.values, language_);
  if (found != text.values.end()) text.chosen = static_cast<int>(found - text.values.begin());
  Setting time{tr("Time"), {tr_fmt("{} minutes", exam.time.count())}, "", 0};
  for (const banks::ExtraTime& extra : exam.delivery.extra_time) {
    if (extra.id == extra_time) time.chosen = static_cast<int>(time.values.size());
    const auto all = std::chrono::ceil<std::chrono::minutes>(exam.time_with(&extra));
    time.values.push_back(tr_fmt("{} minutes ({})", all.count(), extra.title.str()));
  }
  Setting clock{tr("Clock"), {tr("shown"), tr("hidden until 5 minutes are left")}, "", 0};
  settings_ = {std::move(text), std::move(time), std::move(clock)};
}

void IntroScreen::append_facts(Body& body, int cells) const {
  append_fact(body, tr_fmt("{} questions", exam_.items),
              tr_fmt("{} count for the score, {} do not; you cannot tell which", exam_.scored,
                     exam_.unscored),
              cells, language_);
  append_fact(body, tr_fmt("{} minutes", exam_.time.count()),
              tr("the clock starts when you press Start"), cells, language_);
  std::string types;
  for (const banks::TypeRule& rule : exam_.types) {
    if (rule.per_form > 0) types += (types.empty() ? "" : ", ") + type_name(rule.type);
  }
  append_fact(body, tr("Kinds"), types, cells, language_);
  append_fact(body, tr("Score"),
              tr_fmt("{} to {}, pass is {}; no penalty for a wrong answer", exam_.scale.min,
                     exam_.scale.max, exam_.scale.pass),
              cells, language_);
}

void IntroScreen::append_setting(Body& body, int row, int cells) const {
  const Setting& setting = settings_[static_cast<std::size_t>(row)];
  const bool focused = row == focus_;
  const std::size_t first = body.size();
  std::string value = "< " + setting.values[static_cast<std::size_t>(setting.chosen)] + " >";
  if (!setting.hint.empty() && cells >= kComfortable.columns) value += "   " + setting.hint;
  append_fact(body, setting.label, value, cells, language_);
  BodyLine& line = body[first];
  line.column = 1;
  line.row = row;
  line.cursor_column = 1;
  line.runs.insert(line.runs.begin(), {focused ? "> " : "  ", focused ? Role::Focus : Role::Text});
}

void IntroScreen::append_button(Body& body, int row, const char* label) const {
  const bool focused = row == focus_;
  BodyLine line;
  line.column = 1;
  line.row = row;
  line.cursor_column = 1;
  line.runs.push_back({std::string(focused ? "> " : "  ") + "[ " + label + " ]",
                       focused ? Role::Focus : Role::Text});
  body.push_back(std::move(line));
}

Body IntroScreen::body(int cells) const {
  Body body;
  append_blank(body);
  if (!status_note_.empty()) {
    append_wrapped(body, status_note_, kIndent, cells - kIndent - 1, language_, Role::Warning);
    append_blank(body);
  }
  append_facts(body, cells);
  append_blank(body);
  append_wrapped(body,
                 tr("You can go back, strike options out, flag questions and change answers until "
                    "you submit. Every answer is saved at once: after a crash or a closed window "
                    "start mockexam again and go on; time away is not charged."),
                 kIndent, cells - kIndent - 1, language_);
  append_blank(body);
  for (int row = 0; row < kSettings; ++row) append_setting(body, row, cells);
  append_blank(body);
  append_button(body, kStart, tr("Start"));
  append_button(body, kBack, tr("Back"));
  append_blank(body);
  append_wrapped(
      body,
      tr_fmt("An unofficial study tool. Not made by, endorsed by or tied to {}.", exam_.vendor),
      kIndent, cells - kIndent - 1, language_, Role::Muted);
  return body;
}

void IntroScreen::change(int step) {
  if (focus_ >= kSettings) return;
  Setting& setting = settings_[static_cast<std::size_t>(focus_)];
  const int count = static_cast<int>(setting.values.size());
  setting.chosen = (setting.chosen + step + count) % count;
}

Command IntroScreen::start() const {
  StartExam start;
  start.exam = exam_.id;
  const Setting& text = settings_[kLanguage];
  start.language = text.values[static_cast<std::size_t>(text.chosen)];
  const int extra = settings_[kTime].chosen;
  if (extra > 0) {
    start.extra_time = exam_.delivery.extra_time[static_cast<std::size_t>(extra - 1)].id;
  }
  start.clock_shown = settings_[kClock].chosen == 0;
  return start;
}

Command IntroScreen::handle(const Key& key, Size) {
  const auto operation = operation_for(key, KeyContext::Dialog);
  if (!operation) return Nothing{};
  if (*operation == Operation::Up) focus_ = std::max(focus_ - 1, 0);
  if (*operation == Operation::Down) focus_ = std::min(focus_ + 1, kRows - 1);
  if (*operation == Operation::Top) focus_ = 0;
  if (*operation == Operation::Bottom) focus_ = kRows - 1;
  if (*operation == Operation::Left) change(-1);
  if (*operation == Operation::Right) change(1);
  if (*operation == Operation::Help) return Open{Place::Help};
  if (*operation == Operation::Back) return Close{};
  if (*operation != Operation::Choose) return Nothing{};
  if (focus_ == kStart) return start();
  if (focus_ == kBack) return Close{};
  change(1);
  return Nothing{};
}

void IntroScreen::draw(Canvas& canvas) const {
  const Size size = canvas.size();
  draw_header(canvas, tr("New exam"), "", exam_.title.str());
  const Body lines = body(std::min(size.columns, 100));
  const int rows = std::max(size.rows - 2, 1);
  const int top = top_showing(lines_of(lines, focus_), 0, rows, static_cast<int>(lines.size()));
  draw_body(canvas, lines, {1, 0, rows, size.columns}, top, focus_);
  draw_footer(canvas, KeyContext::Dialog, 0);
}

}  // namespace mockexam::ui
