#include "tests/app/exam_desk.h"

#include <fstream>

#include "questionbanks/reader/item_writer.h"
#include "tests/support/bank_factory.h"

namespace mockexam::tests {
namespace {

constexpr const char* kExam = R"(<?xml version="1.0" encoding="UTF-8"?>
<exam id="desk" code="DESK-1" vendor="Nobody" version="1" status="active">
  <title>Desk exam</title>
  <languages><language>en</language></languages>
  <form items="10" scored="8" unscored="2" minutes="20"/>
  <scale min="100" max="1000" pass="720"/>
  <scoring rule="all-or-nothing" unanswered="wrong" penalty="none"/>
  <types>
    <type name="multiple-choice" per-form="7" min-options="4" max-options="4" min-places="1" max-places="1"/>
    <type name="multiple-response" per-form="1" min-options="5" max-options="6" min-places="2" max-places="3"/>
    <type name="ordering" per-form="1" min-options="3" max-options="7" min-places="3" max-places="5"/>
    <type name="matching" per-form="1" min-options="2" max-options="8" min-places="3" max-places="7"/>
  </types>
  <delivery navigation="free" flag="true" strike="true" note="true" sleep="pause">
    <warning minutes="5"/><warning minutes="2"/>
    <extra-time id="30" minutes="30">more</extra-time>
  </delivery>
  <blueprint>
    <domain id="1" weight="50"><title>First</title><task id="1.1"><title>T</title></task></domain>
    <domain id="2" weight="50"><title>Second</title><task id="2.1"><title>T</title></task></domain>
  </blueprint>
</exam>
)";

void write(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

// Returns the folder again, as the library wants it.
std::vector<std::filesystem::path> write_banks(const std::filesystem::path& folder) {
  const auto exam = folder / "desk";
  write(exam / "exam.xml", kExam);
  int number = 0;
  for (const char* task : {"1.1", "2.1"}) {
    for (const auto type : {banks::ItemType::MultipleChoice, banks::ItemType::MultipleResponse,
                            banks::ItemType::Ordering, banks::ItemType::Matching}) {
      const int count = type == banks::ItemType::MultipleChoice ? 8 : 1;
      for (int i = 0; i < count; ++i) {
        const banks::Item item = make_item("DESK-" + std::to_string(++number), task, type);
        write(exam / "items" / (item.id + ".xml"), banks::write_item_file(item, "desk"));
      }
    }
  }
  return {folder};
}

}  // namespace

ExamDesk::ExamDesk()
    : library_(write_banks(folder_.path()), std::nullopt),
      services_{store, library_, "boot-1", "en", [] { return 7U; }} {}

banks::Bank ExamDesk::bank() const {
  return *banks::load_bank(folder_.path() / "desk").bank;
}

void ExamDesk::pass(exam::Millis time) {
  now.monotonic += time;
  sleep(time);
}

void ExamDesk::sleep(exam::Millis time) {
  now.boottime += time;
  now.wall += time.count();
}

ProgramAtDesk::ProgramAtDesk(ExamDesk& desk, std::optional<ui::Command> opening, ui::Size window)
    : program(desk.services(), {}, std::move(opening), desk.now), desk_(desk), window_(window) {
  program.resized(window, desk.now);
}

void ProgramAtDesk::type(std::string_view keys) {
  for (const char c : keys) {
    if (c == '\n') {
      press(ui::KeyName::Enter);
    } else if (c == '\033') {
      press(ui::KeyName::Escape);
    } else {
      press(ui::char_key(static_cast<char32_t>(c)));
    }
  }
}

void ProgramAtDesk::press(ui::KeyName name) { press(ui::named_key(name)); }

void ProgramAtDesk::press(const ui::Key& key) {
  program.handle(key, desk_.now);
  static_cast<void>(program.painted(desk_.now));
}

void ProgramAtDesk::wait(exam::Millis time) {
  const exam::Millis end = desk_.now.boottime + time;
  while (desk_.now.boottime < end) {
    const exam::Millis next = program.next_tick().value_or(end);
    desk_.pass(std::max(std::min(next, end) - desk_.now.boottime, exam::Millis{1}));
    if (desk_.now.boottime < next) continue;
    program.tick(desk_.now);
    static_cast<void>(program.painted(desk_.now));
  }
}

void ProgramAtDesk::resize(ui::Size window) {
  window_ = window;
  program.resized(window, desk_.now);
}

std::string ProgramAtDesk::screen() const {
  ui::Canvas canvas(window_);
  program.draw(canvas);
  return canvas.to_string();
}

ui::Point ProgramAtDesk::cursor() const {
  ui::Canvas canvas(window_);
  program.draw(canvas);
  return canvas.cursor();
}

}  // namespace mockexam::tests
