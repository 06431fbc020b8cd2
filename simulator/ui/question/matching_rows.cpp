#include "simulator/ui/question/matching_rows.h"

#include <algorithm>

#include "simulator/ui/text/wrap.h"
#include "simulator/ui/tr.h"

namespace mockexam::ui {
namespace {

constexpr int kTextColumn = 5;
constexpr int kGap = 2;
// From this width on the answer stands beside its prompt, else below it.
constexpr int kBeside = 56;

std::string response_letter(int shown) {
  return {static_cast<char>('a' + shown)};
}

// The answer of a prompt: "[b] Asynchronous inference", or "[ ] ...".
struct Given {
  std::string label;
  text::SafeText text;
};

Given given(const SittingView& view, int position, int prompt) {
  const int option = view.sitting->item(position).response.places[static_cast<std::size_t>(prompt)];
  if (option == scoring::kEmpty) return {"[ ] ", text::SafeText::clean("...")};
  const auto& options = view.item(position).options;
  return {"[" + response_letter(view.shown_as(position, option)) + "] ",
          options[static_cast<std::size_t>(option)].text.in(view.language)};
}

// Puts `right` beside the lines of `left` from `first` on, beginning at `column`.
void join_columns(Body& left, std::size_t first, const Body& right, int column) {
  for (std::size_t i = 0; i < right.size(); ++i) {
    if (first + i >= left.size()) left.emplace_back();
    BodyLine& line = left[first + i];
    int end = line.column;
    for (const BodyRun& run : line.runs) end += display_width(run.text);
    line.runs.push_back(
        {std::string(static_cast<std::size_t>(std::max(column + right[i].column - end, 0)), ' '),
         Role::Text});
    line.runs.insert(line.runs.end(), right[i].runs.begin(), right[i].runs.end());
  }
}

void append_prompt(Body& body, const SittingView& view, int position, int prompt, bool focused,
                   int cells) {
  const banks::Item& item = view.item(position);
  const Given answer = given(view, position, prompt);
  const bool beside = cells >= kBeside;
  const int answer_cells = beside ? cells * 2 / 5 : cells - kTextColumn;
  const int prompt_cells = beside ? cells - answer_cells - kGap - kTextColumn : cells - kTextColumn;
  const std::size_t first = body.size();
  append_markup(body, item.prompts[static_cast<std::size_t>(prompt)].text.in(view.language),
                kTextColumn, prompt_cells, view.language);
  constexpr int kLabel = 4;
  Body right;
  append_markup(right, answer.text, kLabel, answer_cells - kLabel, view.language);
  right.front().column = 0;
  right.front().runs.insert(right.front().runs.begin(),
                            {answer.label, focused ? Role::Focus : Role::Text});

  const int answer_column = beside ? cells - answer_cells : kTextColumn;
  const std::size_t answer_line = beside ? first : body.size();
  join_columns(body, answer_line, right, answer_column);
  for (std::size_t i = first; i < body.size(); ++i) body[i].row = prompt;
  body[first].column = 0;
  body[first].runs.insert(body[first].runs.begin(),
                          {(focused ? "> " : "  ") + std::to_string(prompt + 1) + ". ",
                           focused ? Role::Focus : Role::Text});
  body[answer_line].cursor_column = answer_column + 1;
}

}  // namespace

void append_matching_rows(Body& body, const SittingView& view, int position, int focus, int cells) {
  const banks::Item& item = view.item(position);
  for (int prompt = 0; prompt < static_cast<int>(item.prompts.size()); ++prompt) {
    append_prompt(body, view, position, prompt, prompt == focus, cells);
  }
  append_blank(body);
  append_wrapped(body, tr("Answers"), 2, cells - 2, view.language, Role::Strong);
  const auto& places = view.sitting->item(position).response.places;
  for (int shown = 0; shown < static_cast<int>(item.options.size()); ++shown) {
    const int option = view.option_at(position, shown);
    const bool spent =
        item.reuse != banks::Reuse::Any && std::ranges::find(places, option) != places.end();
    const std::size_t first = body.size();
    append_markup(body, item.options[static_cast<std::size_t>(option)].text.in(view.language),
                  kTextColumn, cells - kTextColumn, view.language,
                  spent ? Role::Muted : Role::Text);
    if (spent) body.back().runs.push_back({std::string(" ") + tr("(used)"), Role::Muted});
    body[first].column = 2;
    body[first].runs.insert(body[first].runs.begin(), {response_letter(shown) + "  ", Role::Text});
  }
}

}  // namespace mockexam::ui
