#pragma once

#include <optional>
#include <string>
#include <vector>

#include "simulator/ui/screen.h"
#include "simulator/ui/sitting_view.h"
#include "simulator/ui/widgets/body.h"

namespace mockexam::ui {

// One question of a running sitting: its text, where the answer is given, and every key that
// works on it. Which question is the sitting's own business (`view.current()`).
class QuestionScreen : public Screen {
 public:
  // REQUIRES: `view` outlives the screen.
  explicit QuestionScreen(const SittingView& view);

  [[nodiscard]] Command handle(const Key& key, Size window) override;
  void draw(Canvas& canvas) const override;

  // True when the question's text is on the screen down to its end.
  [[nodiscard]] bool shows_end(Size window) const;

 private:
  // Where the candidate is on one question.
  struct Spot {
    int focus = -1;    // -1: not looked at yet
    int stem_top = 0;  // two columns: the text's own scroll position
    int top = 0;       // of the answer, or of the whole page in one column
  };
  // The page as it falls into lines for one window.
  struct Layout {
    bool two_columns = false;
    Area stem_area;
    Area answer_area;
    Body stem;
    Body answer;         // in one column: text and answer together
    int stem_lines = 0;  // of `answer` in one column
  };

  // Everything a layout depends on; nothing else may go into one.
  struct LayoutKey {
    int position = 0;
    int focus = 0;
    Size window;
    std::string language;
    scoring::Response response;
    std::vector<bool> struck;

    friend bool operator==(const LayoutKey&, const LayoutKey&) = default;
  };

  // The page for `window`; valid until it is asked for again.
  [[nodiscard]] const Layout& lay_out_page(Size window) const;
  [[nodiscard]] Layout make_layout(const LayoutKey& key) const;
  [[nodiscard]] Spot spot() const;
  [[nodiscard]] Spot& own_spot() { return spots_[static_cast<std::size_t>(view_.current())]; }

  [[nodiscard]] Command move_focus(int step, Size window);
  void scroll(int pages, Size window);
  void scroll_to(bool end, Size window);
  [[nodiscard]] Command pick(int row, Size window);
  [[nodiscard]] Command choose_focused(Size window);
  [[nodiscard]] Command put(int place, int option, Size window);
  [[nodiscard]] Command choose(int option);
  [[nodiscard]] Command next_unused_option(Size window);
  [[nodiscard]] Command strike_focused();
  [[nodiscard]] Command strike_others() const;
  [[nodiscard]] Command clear_answer();
  [[nodiscard]] Command move_step(int step, Size window);
  [[nodiscard]] Command go(int step) const;
  [[nodiscard]] Command next_open() const;
  [[nodiscard]] exam::Action action(exam::EventKind kind) const;
  void show_focus(Size window);
  void draw_status(Canvas& canvas, const Layout& layout, const Spot& at) const;
  void draw_instruction(Canvas& canvas, const Layout& layout, const Spot& at) const;

  const SittingView& view_;
  std::vector<Spot> spots_;
  // Ticks of the clock draw the same page again and again.
  mutable std::optional<LayoutKey> laid_out_for_;
  mutable Layout laid_out_;
};

}  // namespace mockexam::ui
