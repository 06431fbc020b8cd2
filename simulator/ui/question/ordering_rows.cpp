#include "simulator/ui/question/ordering_rows.h"

#include <algorithm>

#include "simulator/ui/tr.h"

namespace mockexam::ui {
namespace {

constexpr int kMarkColumn = 6;  // inside the brackets of "> 1. [D]"
constexpr int kTextColumn = 9;
constexpr int kPoolColumn = 5;

// The lines from `first` on belong to `row`; the first of them begins with `label`.
void head_row(Body& body, std::size_t first, int row, bool focused, const std::string& label) {
  for (std::size_t i = first; i < body.size(); ++i) body[i].row = row;
  BodyLine& head = body[first];
  head.column = 0;
  head.cursor_column = kMarkColumn;
  head.runs.insert(head.runs.begin(),
                   {(focused ? "> " : "  ") + label, focused ? Role::Focus : Role::Text});
}

void append_places(Body& body, const SittingView& view, int position, int focus, int cells) {
  const banks::Item& item = view.item(position);
  const auto& places = view.sitting->item(position).response.places;
  for (int place = 0; place < item.places(); ++place) {
    const int option = places[static_cast<std::size_t>(place)];
    const bool empty = option == scoring::kEmpty;
    const std::string letter = empty ? " " : option_letter(view.shown_as(position, option));
    const std::size_t first = body.size();
    if (empty) {
      append_wrapped(body, "...", kTextColumn, cells - kTextColumn, view.language, Role::Muted);
    } else {
      append_markup(body, item.options[static_cast<std::size_t>(option)].text.in(view.language),
                    kTextColumn, cells - kTextColumn, view.language);
    }
    head_row(body, first, place, place == focus, std::to_string(place + 1) + ". [" + letter + "] ");
  }
}

void append_steps(Body& body, const SittingView& view, int position, int cells) {
  const banks::Item& item = view.item(position);
  const auto& places = view.sitting->item(position).response.places;
  for (int shown = 0; shown < static_cast<int>(item.options.size()); ++shown) {
    const int option = view.option_at(position, shown);
    const auto used = std::ranges::find(places, option);
    const bool is_used = used != places.end();
    const std::size_t first = body.size();
    append_markup(body, item.options[static_cast<std::size_t>(option)].text.in(view.language),
                  kPoolColumn, cells - kPoolColumn, view.language,
                  is_used ? Role::Muted : Role::Text);
    if (is_used) {
      body.back().runs.push_back({" " + tr_fmt("(at {})", used - places.begin() + 1), Role::Muted});
    }
    body[first].column = 2;
    body[first].runs.insert(body[first].runs.begin(), {option_letter(shown) + "  ", Role::Text});
  }
}

}  // namespace

void append_ordering_rows(Body& body, const SittingView& view, int position, int focus, int cells) {
  append_places(body, view, position, focus, cells);
  append_blank(body);
  append_wrapped(body, tr("Steps"), 2, cells - 2, view.language, Role::Strong);
  append_steps(body, view, position, cells);
}

}  // namespace mockexam::ui
