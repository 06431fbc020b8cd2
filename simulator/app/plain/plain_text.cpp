#include "simulator/app/plain/plain_text.h"

#include <algorithm>

#include "questionbanks/markup/markup.h"
#include "simulator/ui/tr.h"

namespace mockexam::app {
namespace {

using banks::ItemType;
using ui::tr;
using ui::tr_fmt;
using ui::tr_fmt_n;

bool is_choice(const banks::Item& item) {
  return item.type == ItemType::MultipleChoice || item.type == ItemType::MultipleResponse;
}

std::string plain(const banks::LocalText& text, const ui::SittingView& view) {
  return banks::plain_text(text.in(view.language));
}

std::string marks(const ui::SittingView& view, int position, int option) {
  const exam::ItemProgress& progress = view.sitting->item(position);
  const auto& places = progress.response.places;
  const auto found = std::ranges::find(places, option);
  std::string out;
  if (found != places.end() && is_choice(view.item(position))) {
    out += std::string(" (") + tr("chosen") + ")";
  } else if (found != places.end() && view.item(position).type == ItemType::Ordering) {
    out += " (" + tr_fmt("at {}", found - places.begin() + 1) + ")";
  }
  if (progress.struck[static_cast<std::size_t>(option)]) {
    out += std::string(" (") + tr("struck out") + ")";
  }
  return out;
}

std::string options_text(const ui::SittingView& view, int position) {
  const banks::Item& item = view.item(position);
  std::string out;
  for (int shown = 0; shown < static_cast<int>(item.options.size()); ++shown) {
    const int option = view.option_at(position, shown);
    out += ui::option_letter(shown) + ". " +
           plain(item.options[static_cast<std::size_t>(option)].text, view) +
           marks(view, position, option) + "\n";
  }
  return out;
}

std::string prompts_text(const ui::SittingView& view, int position) {
  const banks::Item& item = view.item(position);
  const auto& places = view.sitting->item(position).response.places;
  std::string out;
  for (std::size_t i = 0; i < item.prompts.size(); ++i) {
    out += std::to_string(i + 1) + ". " + plain(item.prompts[i].text, view);
    if (places[i] != scoring::kEmpty) {
      out += " (" +
             tr_fmt("matched with {}", ui::option_letter(view.shown_as(position, places[i]))) + ")";
    }
    out += "\n";
  }
  return out.empty() ? out : out + "\n" + tr("Answers:") + "\n";
}

}  // namespace

std::string spoken_duration(exam::Millis time) {
  const auto seconds = (std::max(time, exam::Millis{0}).count() + 999) / 1000;
  const auto hours = seconds / 3600, minutes = seconds / 60 % 60, rest = seconds % 60;
  const auto part = [](const char* one, const char* many, auto n) {
    return tr_fmt_n(one, many, static_cast<unsigned long>(n), n);
  };
  std::string out;
  const auto add = [&out](const std::string& text) { out += (out.empty() ? "" : " ") + text; };
  if (hours > 0) add(part("{} hour", "{} hours", hours));
  if (minutes > 0) add(part("{} minute", "{} minutes", minutes));
  if (out.empty() || (seconds < 600 && rest > 0)) add(part("{} second", "{} seconds", rest));
  return out;
}

std::string question_text(const ui::SittingView& view) {
  const int position = view.current();
  const banks::Item& item = view.item(position);
  const exam::ItemProgress& progress = view.sitting->item(position);
  std::string out = tr_fmt("Question {} of {}.", position + 1, view.sitting->size()) + " " +
                    ui::instruction(item) + ".";
  if (progress.flagged) out += std::string(" ") + tr("Flagged.");
  out += " " + tr_fmt("Time left {}.", spoken_duration(view.remaining)) + "\n\n";
  out += plain(item.stem, view) + "\n\n";
  out += prompts_text(view, position);
  out += options_text(view, position);
  if (!progress.note.empty()) out += tr_fmt("Note: {}", progress.note.str()) + "\n";
  return out;
}

std::string answer_text(const ui::SittingView& view, int position) {
  const auto& response = view.sitting->item(position).response;
  if (scoring::is_blank(response)) return tr("no answer");
  const banks::Item& item = view.item(position);
  std::string letters;
  for (std::size_t i = 0; i < response.places.size(); ++i) {
    const int option = response.places[i];
    if (option == scoring::kEmpty && is_choice(item)) continue;
    letters += letters.empty() ? "" : " ";
    if (item.type == ItemType::Matching) letters += std::to_string(i + 1);
    letters += option == scoring::kEmpty ? std::string("-")
                                         : ui::option_letter(view.shown_as(position, option));
  }
  if (item.type == ItemType::Ordering) return tr_fmt("{} in this order", letters);
  if (item.type == ItemType::Matching) return tr_fmt("{} matched", letters);
  return tr_fmt("{} chosen", letters);
}

std::string overview_text(const ui::SittingView& view) {
  std::string out;
  for (int i = 0; i < view.sitting->size(); ++i) {
    const exam::ItemProgress& item = view.sitting->item(i);
    out += std::to_string(i + 1) + ": " + answer_text(view, i);
    if (!scoring::is_blank(item.response) && !scoring::is_complete(item.response)) {
      out += std::string(", ") + tr("not complete");
    }
    if (item.flagged) out += std::string(", ") + tr("flagged");
    if (!item.seen) out += std::string(", ") + tr("not seen");
    out += "\n";
  }
  return out;
}

}  // namespace mockexam::app
