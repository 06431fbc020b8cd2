#include "simulator/ui/question/choice_rows.h"

#include <algorithm>

#include "simulator/ui/tr.h"

namespace mockexam::ui {
namespace {

constexpr int kBulletColumn = 2;
constexpr int kTextColumn = 9;

std::string bullet(const banks::Item& item, bool chosen, bool struck) {
  if (chosen) return item.type == banks::ItemType::MultipleChoice ? "(*)" : "[x]";
  if (struck) return " x ";
  return item.type == banks::ItemType::MultipleChoice ? "( )" : "[ ]";
}

}  // namespace

void append_choice_rows(Body& body, const SittingView& view, int position, int focus, int cells) {
  const banks::Item& item = view.item(position);
  const exam::ItemProgress& progress = view.sitting->item(position);
  const auto& places = progress.response.places;
  for (int shown = 0; shown < static_cast<int>(item.options.size()); ++shown) {
    const int option = view.option_at(position, shown);
    const bool chosen = std::ranges::find(places, option) != places.end();
    const bool struck = progress.struck[static_cast<std::size_t>(option)];
    const Role role = struck ? Role::Struck : Role::Text;

    const std::size_t first = body.size();
    append_markup(body, item.options[static_cast<std::size_t>(option)].text.in(view.language),
                  kTextColumn, cells - kTextColumn, view.language, role);
    if (struck) {
      append_wrapped(body, tr("(struck)"), kTextColumn, cells - kTextColumn, view.language, role);
    }
    for (std::size_t i = first; i < body.size(); ++i) body[i].row = shown;
    BodyLine& head = body[first];
    const bool focused = shown == focus;
    head.column = 0;
    head.cursor_column = kBulletColumn + 1;
    const BodyRun mark{focused ? "> " : "  ", focused ? Role::Focus : Role::Text};
    const BodyRun label{bullet(item, chosen, struck) + " " + option_letter(shown) + ". ",
                        focused ? Role::Focus : role};
    head.runs.insert(head.runs.begin(), {mark, label});
  }
}

}  // namespace mockexam::ui
