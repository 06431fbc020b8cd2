#include "simulator/terminal/look.h"

namespace mockexam::terminal {

namespace {

constexpr short kBlack = 16;
constexpr short kWhite = 231;
constexpr short kGrey = 243;
constexpr short kDarkBlue = 24;
constexpr short kBlue = 25;
constexpr short kDarkRed = 88;
constexpr short kOrange = 208;
constexpr short kGold = 220;
constexpr short kYellow = 226;

Look pair(short foreground, short background) {
  return {.foreground = foreground, .background = background};
}

Look coloured_look(ui::Role role) {
  switch (role) {
    case ui::Role::Text:
      return {};
    case ui::Role::Strong:
      return {.bold = true};
    case ui::Role::Bar:
      return pair(kWhite, kDarkBlue);
    case ui::Role::Focus:
      return pair(kBlack, kGold);
    case ui::Role::Muted:
      return pair(kGrey, Look::kDefault);
    case ui::Role::Struck:
      return {.dim = true};
    case ui::Role::Right:
      return pair(kWhite, kBlue);
    case ui::Role::Wrong:
      return pair(kBlack, kOrange);
    case ui::Role::Warning:
      return pair(kBlack, kYellow);
    case ui::Role::Urgent:
      return pair(kWhite, kDarkRed);
  }
  return {};
}

Look plain_look(ui::Role role) {
  switch (role) {
    case ui::Role::Text:
    case ui::Role::Muted:
      return {};
    case ui::Role::Struck:
      return {.dim = true};
    case ui::Role::Strong:
    case ui::Role::Focus:
    case ui::Role::Right:
    case ui::Role::Wrong:
      return {.bold = true};
    case ui::Role::Bar:
    case ui::Role::Warning:
      return {.reverse = true};
    case ui::Role::Urgent:
      return {.bold = true, .reverse = true};
  }
  return {};
}

}  // namespace

Look look_of(ui::Role role, Mode mode) {
  return mode == Mode::Fixed256 ? coloured_look(role) : plain_look(role);
}

}  // namespace mockexam::terminal
