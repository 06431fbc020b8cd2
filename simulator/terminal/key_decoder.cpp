#include "simulator/terminal/key_decoder.h"

#include <utility>

#include "simulator/terminal/key_folding.h"

namespace mockexam::terminal {

namespace {

constexpr unsigned char kEscape = 0x1b;
constexpr unsigned char kBell = 0x07;
constexpr unsigned char kCancel = 0x18;
constexpr unsigned char kSubstitute = 0x1a;
constexpr unsigned char kDelete = 0x7f;
constexpr std::string_view kPasteEnd = "\x1b[201~";

// Longer than any sequence with a meaning.
constexpr std::size_t kLongestParameters = 32;

// In silences of 25 ms. Slow lines tear sequences apart for longer than an Esc key may take.
constexpr int kTornSequence = 8;
constexpr int kTornPaste = 40;

bool is_control(unsigned char byte) {
  return byte < 0x20 || byte == kDelete;
}

bool is_scalar_value(char32_t c) {
  return c <= 0x10ffff && (c < 0xd800 || c > 0xdfff);
}

}  // namespace

std::vector<Input> KeyDecoder::feed(std::string_view bytes) {
  silences_ = 0;
  for (const char byte : bytes) step(static_cast<unsigned char>(byte));
  return std::exchange(out_, {});
}

std::vector<Input> KeyDecoder::silence() {
  if (!pending() || ++silences_ < silences_to_give_up()) return {};
  if (state_ == State::DoubleEscape) emit_key(ui::KeyName::Escape);
  if (state_ == State::Escape || state_ == State::DoubleEscape || state_ == State::StringEscape) {
    emit_key(ui::KeyName::Escape);
  }
  begin(State::Ground);
  return std::exchange(out_, {});
}

int KeyDecoder::silences_to_give_up() const {
  switch (state_) {
    case State::Ground:
    case State::Escape:
    case State::DoubleEscape:
    case State::StringEscape:
      return 1;
    case State::Csi:
    case State::Ss3:
      // Nothing yet: most likely it was Alt with that letter.
      return parameters_.empty() ? 1 : kTornSequence;
    case State::String:
      return body_ ? kTornSequence : 1;
    case State::Utf8:
    case State::LinuxFunction:
    case State::MouseReport:
      return kTornSequence;
    case State::Paste:
      return kTornPaste;
  }
  return 1;
}

void KeyDecoder::step(unsigned char byte) {
  switch (state_) {
    case State::Ground:
      return on_ground(byte);
    case State::Utf8:
      return on_utf8(byte);
    case State::Escape:
      return on_escape(byte);
    case State::DoubleEscape:
      return on_double_escape(byte);
    case State::Ss3:
    case State::Csi:
      return on_sequence(byte);
    case State::LinuxFunction:
      return on_single_byte(byte);
    case State::MouseReport:
      return on_mouse_report(byte);
    case State::String:
      return on_string(byte);
    case State::StringEscape:
      return on_string_escape(byte);
    case State::Paste:
      return on_paste(byte);
  }
}

void KeyDecoder::begin(State state) {
  state_ = state;
  parameters_.clear();
  body_ = false;
  matched_ = 0;
}

void KeyDecoder::on_ground(unsigned char byte) {
  if (byte == kEscape) {
    alt_ = false;
    begin(State::Escape);
  } else if (is_control(byte)) {
    emit(input_of_control(byte));
  } else if (byte < 0x80) {
    emit(Input{false, ui::char_key(byte)});
  } else {
    begin_utf8(byte, false);
  }
}

void KeyDecoder::begin_utf8(unsigned char lead, bool swallow) {
  begin(State::Utf8);
  swallow_ = swallow;
  if (lead >= 0xc2 && lead <= 0xdf) {
    bytes_left_ = 1;
    character_ = lead & 0x1fU;
    smallest_ = 0x80;
  } else if (lead >= 0xe0 && lead <= 0xef) {
    bytes_left_ = 2;
    character_ = lead & 0x0fU;
    smallest_ = 0x800;
  } else if (lead >= 0xf0 && lead <= 0xf4) {
    bytes_left_ = 3;
    character_ = lead & 0x07U;
    smallest_ = 0x10000;
  } else {
    begin(State::Ground);  // not UTF-8
  }
}

void KeyDecoder::on_utf8(unsigned char byte) {
  if ((byte & 0xc0U) != 0x80) {  // cut short
    begin(State::Ground);
    on_ground(byte);
    return;
  }
  character_ = (character_ << 6U) | (byte & 0x3fU);
  if (--bytes_left_ == 0) finish_character();
}

void KeyDecoder::finish_character() {
  begin(State::Ground);
  if (swallow_ || character_ < smallest_ || !is_scalar_value(character_)) return;
  if (character_ < 0xa0) {  // C1: xterm sends sequences so when it was told to use 8-bit controls
    alt_ = false;
    begin(State::Escape);
    on_escape(static_cast<unsigned char>(character_ - 0x40));
    return;
  }
  emit(Input{false, {ui::KeyName::Char, fold_to_ascii_key(character_), character_}});
}

void KeyDecoder::on_escape(unsigned char byte) {
  switch (byte) {
    case kEscape:
      return begin(State::DoubleEscape);
    case '[':
      return begin(State::Csi);
    case 'O':
      return begin(State::Ss3);
    case ']':
    case 'P':
    case 'X':
    case '^':
    case '_':
      bell_ends_ = byte == ']';
      return begin(State::String);
    default:
      break;
  }
  // Alt with a key.
  if (byte >= 0x80) return begin_utf8(byte, true);
  begin(State::Ground);
}

void KeyDecoder::on_double_escape(unsigned char byte) {
  if (byte == '[' || byte == 'O') {
    alt_ = true;
    return begin(byte == '[' ? State::Csi : State::Ss3);
  }
  emit_key(ui::KeyName::Escape);
  if (byte != kEscape) on_escape(byte);
}

bool KeyDecoder::broken_by(unsigned char byte) {
  if (byte >= 0x80) {
    begin_utf8(byte, true);
    return true;
  }
  if (!is_control(byte)) return false;
  begin(State::Ground);
  on_ground(byte);
  return true;
}

void KeyDecoder::on_sequence(unsigned char byte) {
  if (broken_by(byte)) return;
  if (byte < 0x40) {
    if (parameters_.size() < kLongestParameters) parameters_ += static_cast<char>(byte);
    return;
  }
  if (state_ == State::Csi) return finish_csi(static_cast<char>(byte));
  if (!alt_) emit(input_of_ss3(parameters_, static_cast<char>(byte)));
  begin(State::Ground);
}

void KeyDecoder::finish_csi(char final) {
  if (final == '[' && parameters_.empty()) return begin(State::LinuxFunction);
  if (final == 'M' && parameters_.empty()) {
    bytes_left_ = 3;
    return begin(State::MouseReport);
  }
  if (final == '~' && parameters_ == "200") return begin(State::Paste);
  const bool whole = parameters_.size() < kLongestParameters;
  if (whole && !alt_) emit(input_of_csi(parameters_, final));
  begin(State::Ground);
}

void KeyDecoder::on_single_byte(unsigned char byte) {
  if (broken_by(byte)) return;
  if (byte == 'A' && !alt_) emit_key(ui::KeyName::F1);
  begin(State::Ground);
}

void KeyDecoder::on_mouse_report(unsigned char byte) {
  if (byte < 0x20) {  // no report holds one
    broken_by(byte);
    return;
  }
  if (--bytes_left_ == 0) begin(State::Ground);
}

void KeyDecoder::on_string(unsigned char byte) {
  body_ = true;
  if (byte == kEscape) {
    state_ = State::StringEscape;
  } else if (byte == kCancel || byte == kSubstitute || (byte == kBell && bell_ends_)) {
    begin(State::Ground);
  }
}

void KeyDecoder::on_string_escape(unsigned char byte) {
  if (byte == '\\') return begin(State::Ground);
  if (byte == kEscape) return;
  alt_ = false;
  on_escape(byte);
}

void KeyDecoder::on_paste(unsigned char byte) {
  const auto wanted = static_cast<unsigned char>(kPasteEnd[matched_]);
  if (byte == wanted) {
    ++matched_;
  } else {
    matched_ = byte == kEscape ? 1 : 0;
  }
  if (matched_ == kPasteEnd.size()) begin(State::Ground);
}

void KeyDecoder::emit(std::optional<Input> input) {
  if (input) out_.push_back(*input);
}

void KeyDecoder::emit_key(ui::KeyName name) {
  out_.push_back(Input{false, ui::named_key(name)});
}

}  // namespace mockexam::terminal
