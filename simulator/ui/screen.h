#pragma once

#include "simulator/exam/time.h"
#include "simulator/ui/canvas.h"
#include "simulator/ui/command.h"
#include "simulator/ui/key.h"

namespace mockexam::ui {

// One screen: takes keys, draws itself. It keeps what it needs to look at (plain data or a view
// that outlives it), knows no store, no clock and no terminal.
class Screen {
 public:
  virtual ~Screen() = default;

  [[nodiscard]] virtual Command handle(const Key& key, Size window) = 0;
  virtual void draw(Canvas& canvas) const = 0;

  // Drawn over the screen below, which stays visible.
  [[nodiscard]] virtual bool is_overlay() const { return false; }
};

// Below this a window is too small for any screen.
inline constexpr Size kSmallest{8, 30};
// From this size on a window has room for full headers and footers.
inline constexpr Size kComfortable{20, 72};

[[nodiscard]] constexpr bool is_compact(Size window) {
  return window.rows < kComfortable.rows || window.columns < kComfortable.columns;
}

}  // namespace mockexam::ui
