#include "simulator/cli/command_table.h"

#include <algorithm>

#include "simulator/cli/commands.h"
#include "simulator/ui/tr.h"

namespace mockexam::cli {
namespace {

using ui::tr_mark;
using Id = OptionId;

std::vector<OptionRow> make_options() {
  return {
      {Id::ExamFolder, "exam", 0, "DIR", tr_mark("an exam folder outside the usual places"), true},
      {Id::DataFolder, "data-dir", 0, "DIR", tr_mark("where attempts are kept"), true},
      {Id::Plain, "plain", 0, "", tr_mark("lines of text, no screen: for screen readers and pipes"),
       true},
      {Id::Colour, "color", 0, "WHEN", tr_mark("auto, always or never"), true},
      {Id::Language, "lang", 0, "LANG",
       tr_mark("language of the program and its questions: en, ja ..."), true},
      {Id::Help, "help", 'h', "", tr_mark("help on the program or on a command"), true},
      {Id::Version, "version", 'V', "", tr_mark("versions of the program and its libraries"), true},
      {Id::Seed, "seed", 0, "N", tr_mark("draw the form of this number; it can be drawn again"),
       false},
      {Id::ExtraTime, "extra-time", 0, "ID",
       tr_mark("more time, one of the exam's own choices: 30, 25% ..."), false},
      {Id::Demo, "demo", 0, "", tr_mark("a scripted candidate sits it at once; nothing is kept"),
       false},
      {Id::Wrong, "wrong", 0, "", tr_mark("only the questions without a right answer"), false},
      {Id::Table, "table", 0, "", tr_mark("the score of every number of right answers"), false},
      {Id::Json, "json", 0, "", tr_mark("one JSON document, for programs"), false},
      {Id::List, "list", 0, "", "", false},
  };
}

CommandRow take_row() {
  return {"take",
          Argument::Exam,
          {Id::Seed, Id::ExtraTime, Id::Demo},
          {},
          tr_mark("sit an exam against the clock"),
          tr_mark("In a terminal on the full screen, else as a dialogue of lines. When the input "
                  "ends, the exam is paused. EXAM may be left out when there is only one."),
          {{"take mla-c01", tr_mark("a whole exam")},
           {"take mla-c01 --extra-time 30", tr_mark("with 30 minutes more")},
           {"take mla-c01 --demo", tr_mark("only see a report")}},
          cmd_take};
}

CommandRow resume_row() {
  return {"resume",
          Argument::Attempt,
          {},
          {},
          tr_mark("go on with an exam that is open"),
          tr_mark("The clock runs again at once. Without ATTEMPT: the newest open one."),
          {{"resume", tr_mark("the newest open exam")}, {"resume 3", tr_mark("attempt 3")}},
          cmd_resume};
}

CommandRow report_row() {
  return {"report",
          Argument::Attempt,
          {Id::Json},
          {},
          tr_mark("the score report of an exam"),
          tr_mark("Without ATTEMPT: the newest finished one."),
          {{"report", tr_mark("the newest result")},
           {"report 3 --json", tr_mark("everything about attempt 3, for programs")}},
          cmd_report};
}

CommandRow review_row() {
  return {"review",
          Argument::Attempt,
          {Id::Wrong},
          {},
          tr_mark("the questions again, with answers and reasons"),
          tr_mark("Without ATTEMPT: the newest finished one."),
          {{"review", tr_mark("every question")},
           {"review 3 --wrong --plain", tr_mark("what went wrong in attempt 3, as text")}},
          cmd_review};
}

CommandRow history_row() {
  return {"history",
          Argument::None,
          {Id::Json},
          {},
          tr_mark("all attempts and their scores"),
          "",
          {{"history", tr_mark("a table")}, {"history --json", tr_mark("the same for programs")}},
          cmd_history};
}

CommandRow exams_row() {
  return {"exams",
          Argument::None,
          {Id::Json},
          {},
          tr_mark("the exams on this computer"),
          tr_mark("They are looked for in the folders of MOCKEXAM_BANKS, in "
                  "~/.local/share/mockexam/questionbanks and beside the program."),
          {{"exams", tr_mark("a table")}},
          cmd_exams};
}

CommandRow draw_row() {
  return {"draw",
          Argument::ExamNeeded,
          {Id::Seed, Id::Table, Id::Json},
          {Id::Seed},
          tr_mark("show which questions a seed draws"),
          tr_mark("Depends on the exam, its questions and the seed alone: what was taken before "
                  "does not count here."),
          {{"draw mla-c01 --seed 42", tr_mark("the form of seed 42")},
           {"draw mla-c01 --seed 42 --table", tr_mark("its raw-to-scale table")}},
          cmd_draw};
}

CommandRow doctor_row() {
  return {"doctor",
          Argument::None,
          {Id::Json},
          {},
          tr_mark("check terminal, folders, store and exams"),
          tr_mark("Exits with 1 when something is wrong and says what to do about it."),
          {{"doctor", tr_mark("a page to read, or to put into a bug report")}},
          cmd_doctor};
}

CommandRow help_row() {
  return {"help",
          Argument::Command,
          {Id::List},
          {},
          tr_mark("help on the program or on a command"),
          "",
          {{"help take", tr_mark("what goes with take")}},
          cmd_help};
}

std::vector<CommandRow> make_commands() {
  return {{"", Argument::None, {}, {}, "", "", {}, cmd_menu},
          take_row(),
          resume_row(),
          report_row(),
          review_row(),
          history_row(),
          exams_row(),
          draw_row(),
          doctor_row(),
          help_row()};
}

}  // namespace

const std::vector<OptionRow>& option_rows() {
  static const std::vector<OptionRow> rows = make_options();
  return rows;
}

const std::vector<CommandRow>& command_rows() {
  static const std::vector<CommandRow> rows = make_commands();
  return rows;
}

const CommandRow* find_command(std::string_view name) {
  const auto& rows = command_rows();
  const auto found = std::ranges::find(rows, name, &CommandRow::name);
  return found == rows.end() ? nullptr : &*found;
}

const OptionRow* find_option(std::string_view name) {
  const auto& rows = option_rows();
  const auto found = std::ranges::find(rows, name, &OptionRow::name);
  return found == rows.end() ? nullptr : &*found;
}

bool goes_with(const OptionRow& option, const CommandRow& command) {
  return option.everywhere ||
         std::ranges::find(command.options, option.id) != command.options.end();
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const CommandRow& row : command_rows()) {
    if (*row.name != '\0') names.emplace_back(row.name);
  }
  return names;
}

}  // namespace mockexam::cli
