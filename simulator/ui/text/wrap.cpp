#include "simulator/ui/text/wrap.h"

#include <algorithm>
#include <utility>

#include "questionbanks/text/character.h"
#include "simulator/ui/text/line_breaks.h"

namespace mockexam::ui {
namespace {

// Clusters [first, last).
struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
};

// Fills lines greedily: with pieces between free breaks; a piece longer than a line with its
// parts between forced breaks; a part longer than a line with single characters.
class Filler {
 public:
  Filler(const std::vector<Cluster>& clusters, int cells) : clusters_(clusters), cells_(cells) {}

  std::vector<Stretch> fill() {
    place({0, clusters_.size()}, Pieces::Free);
    end_line(clusters_.size());
    return std::move(lines_);
  }

 private:
  enum class Pieces { Free, Forced, Single };

  void place(Stretch stretch, Pieces pieces) {
    while (stretch.first < stretch.last) {
      const Stretch piece{stretch.first, end_of_piece(stretch, pieces)};
      place_piece(piece, pieces);
      stretch.first = piece.last;
    }
  }

  void place_piece(Stretch piece, Pieces pieces) {
    const int cells = cells_of(without_blanks(piece));
    if (cells == 0 || used_ + cells <= cells_) {
      used_ += cells_of(piece);
    } else if (cells <= cells_ || pieces == Pieces::Single) {
      end_line(piece.first);
      used_ = cells_of(piece);
    } else if (pieces == Pieces::Free) {
      place(piece, Pieces::Forced);
    } else {
      end_line(piece.first);
      place(piece, Pieces::Single);
    }
  }

  [[nodiscard]] std::size_t end_of_piece(Stretch stretch, Pieces pieces) const {
    std::size_t end = stretch.first + 1;
    while (end < stretch.last && !ends_before(clusters_[end].before, pieces)) ++end;
    return end;
  }

  static bool ends_before(Break before, Pieces pieces) {
    switch (pieces) {
      case Pieces::Free:
        return before == Break::Free;
      case Pieces::Forced:
        return before != Break::Never;
      case Pieces::Single:
        return true;
    }
    return true;
  }

  [[nodiscard]] Stretch without_blanks(Stretch stretch) const {
    while (stretch.last > stretch.first && clusters_[stretch.last - 1].blank) --stretch.last;
    return stretch;
  }

  [[nodiscard]] int cells_of(Stretch stretch) const {
    int cells = 0;
    for (std::size_t i = stretch.first; i < stretch.last; ++i) cells += clusters_[i].width;
    return cells;
  }

  // A line of blanks alone is dropped with them.
  void end_line(std::size_t next) {
    const Stretch line = without_blanks({line_first_, next});
    if (line.first < line.last) lines_.push_back(line);
    line_first_ = next;
    used_ = 0;
  }

  const std::vector<Cluster>& clusters_;
  int cells_;
  std::vector<Stretch> lines_;
  std::size_t line_first_ = 0;
  int used_ = 0;  // cells of the line so far, trailing blanks too
};

}  // namespace

int display_width(char32_t ch) {
  return std::max(0, text::width(ch));
}

int display_width(std::string_view text) {
  int cells = 0;
  while (!text.empty()) {
    const text::Character next = text::first_character(text);
    cells += display_width(next.code);
    text.remove_prefix(next.bytes);
  }
  return cells;
}

std::string_view clip(std::string_view text, int cells) {
  if (cells <= 0) return text.substr(0, 0);
  std::size_t end = 0;
  while (end < text.size()) {
    const text::Character next = text::first_character(text.substr(end));
    cells -= display_width(next.code);
    if (cells < 0) break;
    end += next.bytes;
  }
  return text.substr(0, end);
}

std::string ellipsis(std::string_view text, int cells) {
  constexpr std::string_view kCut = "...";
  const std::string_view whole = clip(text, cells);
  if (whole.size() == text.size()) return std::string(whole);
  const int kept = std::max(0, cells - static_cast<int>(kCut.size()));
  return std::string(clip(text, kept)).append(clip(kCut, cells));
}

std::vector<std::string_view> wrap(std::string_view paragraph, int cells, std::string_view language,
                                   std::span<const ByteRange> unbroken) {
  const std::vector<Cluster> clusters = find_breaks(paragraph, language, unbroken);
  const auto begin_of = [&](std::size_t i) {
    return i < clusters.size() ? clusters[i].begin : paragraph.size();
  };
  std::vector<std::string_view> lines;
  for (const Stretch& line : Filler(clusters, std::max(1, cells)).fill()) {
    const std::size_t begin = begin_of(line.first);
    lines.push_back(paragraph.substr(begin, begin_of(line.last) - begin));
  }
  if (lines.empty()) lines.push_back(paragraph.substr(0, 0));
  return lines;
}

std::vector<std::string_view> wrap(std::string_view paragraph, int cells,
                                   std::string_view language) {
  std::vector<std::string_view> lines;
  while (true) {
    const std::size_t end = paragraph.find('\n');
    const std::vector<std::string_view> part = wrap(paragraph.substr(0, end), cells, language, {});
    lines.insert(lines.end(), part.begin(), part.end());
    if (end == std::string_view::npos) return lines;
    paragraph.remove_prefix(end + 1);
  }
}

std::vector<std::string_view> cut(std::string_view text, int cells) {
  std::vector<std::string_view> lines;
  do {
    std::string_view line = clip(text, std::max(1, cells));
    if (line.empty() && !text.empty()) line = clip(text, 2);
    lines.push_back(line);
    text.remove_prefix(line.size());
  } while (!text.empty());
  return lines;
}

}  // namespace mockexam::ui
