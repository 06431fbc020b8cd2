#include "simulator/ui/report/answer_lists.h"

#include <algorithm>
#include <string>
#include <utility>

#include "questionbanks/markup/markup.h"
#include "simulator/ui/report/answer_rows.h"
#include "simulator/ui/sitting_view.h"
#include "simulator/ui/tr.h"

namespace mockexam::ui {
namespace {

constexpr int kChoiceLabel = 2;    // "B."
constexpr int kOrderingLabel = 6;  // "1. [D]"

class AnswerLists {
 public:
  AnswerLists(const ReportView& view, int position)
      : view_(view),
        item_(view.item(position)),
        order_(view.shown_order(position)),
        given_(view.item_result(position).response.places),
        key_(item_.key.places) {}

  void add_choice(AnswerRows rows) const {
    for (const int option : order_) {
      const bool chosen = contains(given_, option);
      const bool right = contains(key_, option);
      AnswerRow row = option_row(option, letter(option, 'A') + ".");
      if (chosen) row.marks.push_back(marks_.yours);
      if (right) row.marks.push_back(marks_.key);
      if (right) row.role = Role::Right;
      if (chosen && !right) row.role = Role::Wrong;
      if (option != order_.front()) rows.add_blank();
      rows.add(row);
    }
  }

  void add_ordering(AnswerRows rows) const {
    const bool all_right = given_ == key_;
    rows.add_heading(all_right ? tr("Your order, which is right") : tr("Your order"));
    for (std::size_t place = 0; place < key_.size(); ++place) {
      AnswerRow row = step_row(given_[place], place);
      mark_place(row, place);
      if (!all_right) row.reason = {};
      rows.add(row);
    }
    if (!all_right) {
      rows.add_blank();
      rows.add_heading(tr("Right order"));
      for (std::size_t place = 0; place < key_.size(); ++place) {
        rows.add(step_row(key_[place], place));
      }
    }
    add_spare(rows, tr("Steps that do not belong here"), 'A');
  }

  void add_matching(AnswerRows rows) const {
    for (std::size_t place = 0; place < key_.size(); ++place) {
      if (place > 0) rows.add_blank();
      AnswerRow row;
      row.label = std::to_string(place + 1) + ".";
      row.text = item_.prompts[place].text.in(view_.language());
      mark_place(row, place);
      const Role role = row.role;
      row.role = Role::Text;
      rows.add(row);
      if (given_[place] != scoring::kEmpty) {
        rows.add_detail(tr_fmt("Your answer: {}", response(given_[place])), role);
      }
      if (given_[place] != key_[place]) {
        rows.add_detail(tr_fmt("Key: {}", response(key_[place])), Role::Right);
      }
      rows.add_reason(item_.prompts[place].reason.in(view_.language()));
    }
    add_spare(rows, tr("Answers that are not used"), 'a');
  }

 private:
  static bool contains(const std::vector<int>& options, int option) {
    return std::ranges::find(options, option) != options.end();
  }

  // The letter the candidate saw before it.
  [[nodiscard]] std::string letter(int option, char first) const {
    const auto shown = std::ranges::find(order_, option) - order_.begin();
    return {static_cast<char>(first + shown)};
  }

  [[nodiscard]] AnswerRow option_row(int option, std::string label) const {
    const banks::Option& stored = item_.options[static_cast<std::size_t>(option)];
    AnswerRow row;
    row.label = std::move(label);
    row.text = stored.text.in(view_.language());
    row.reason = stored.reason.in(view_.language());
    return row;
  }

  [[nodiscard]] AnswerRow step_row(int option, std::size_t place) const {
    const std::string number = std::to_string(place + 1) + ". ";
    if (option != scoring::kEmpty) {
      return option_row(option, number + "[" + letter(option, 'A') + "]");
    }
    AnswerRow row;
    row.label = number + "[ ]";
    row.text = text::SafeText::clean("...");
    return row;
  }

  void mark_place(AnswerRow& row, std::size_t place) const {
    const bool right = given_[place] == key_[place];
    const bool open = given_[place] == scoring::kEmpty;
    row.marks.push_back(right ? marks_.right : open ? marks_.open : marks_.wrong);
    row.role = right ? Role::Right : Role::Wrong;
  }

  [[nodiscard]] std::string response(int option) const {
    const banks::Option& stored = item_.options[static_cast<std::size_t>(option)];
    return letter(option, 'a') + ". " + banks::plain_text(stored.text.in(view_.language()));
  }

  void add_spare(AnswerRows& rows, const char* heading, char first_letter) const {
    bool any = false;
    for (const int option : order_) {
      if (contains(key_, option)) continue;
      if (!any) {
        rows.add_blank();
        rows.add_heading(heading);
      }
      any = true;
      AnswerRow row = option_row(option, letter(option, first_letter) + ".");
      if (contains(given_, option)) {
        row.marks.push_back(marks_.yours);
        row.role = Role::Wrong;
      }
      rows.add(row);
    }
  }

  const ReportView& view_;
  const banks::Item& item_;
  const std::vector<scoring::OptionIndex>& order_;
  const std::vector<scoring::OptionIndex>& given_;
  const std::vector<scoring::OptionIndex>& key_;
  AnswerMarks marks_ = answer_marks();
};

}  // namespace

void append_answer_lists(Body& body, const ReportView& view, int position, int cells) {
  const AnswerLists lists(view, position);
  const std::string& language = view.language();
  switch (view.item(position).type) {
    case banks::ItemType::MultipleChoice:
    case banks::ItemType::MultipleResponse:
      lists.add_choice({body, cells, kChoiceLabel, language});
      return;
    case banks::ItemType::Ordering:
      lists.add_ordering({body, cells, kOrderingLabel, language});
      return;
    case banks::ItemType::Matching:
      lists.add_matching({body, cells, kChoiceLabel, language});
      return;
  }
}

}  // namespace mockexam::ui
