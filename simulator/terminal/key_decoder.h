#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "simulator/terminal/escape_keys.h"

namespace mockexam::terminal {

// Turns what a terminal sends into keys. Whatever it does not know it swallows whole: unknown
// sequences, mouse and focus reports, answers of the terminal, pasted text, keys pressed with Alt.
// So only a key press can ever answer a question.
//
// The result does not depend on how the bytes are cut into pieces. Never blocks, reads no clock:
// that nothing more came is told by calling `silence`.
class KeyDecoder {
 public:
  // How long a silence is. An ESC followed by one is the Esc key; much shorter and keys break on
  // slow lines, much longer and Esc feels slow.
  static constexpr std::chrono::milliseconds kSilence{25};

  [[nodiscard]] std::vector<Input> feed(std::string_view bytes);

  // True while the bytes so far may be the beginning of something: `silence` is wanted then, once
  // for every kSilence without a byte.
  [[nodiscard]] bool pending() const { return state_ != State::Ground; }
  // A sequence cut short is given up after some silences, so that the keyboard never stays dead.
  [[nodiscard]] std::vector<Input> silence();

 private:
  enum class State {
    Ground,
    Utf8,           // inside a character of several bytes
    Escape,         // after ESC
    DoubleEscape,   // after ESC ESC: two presses, or Alt with a key that sends a sequence
    Ss3,            // after ESC O
    Csi,            // after ESC [
    LinuxFunction,  // after ESC [ [, one byte to come
    MouseReport,    // after ESC [ M, three bytes to come
    String,         // after ESC ] (OSC), P (DCS), X (SOS), ^ (PM), _ (APC)
    StringEscape,   // the same, after an ESC
    Paste,          // between ESC [200~ and ESC [201~
  };

  void step(unsigned char byte);
  void on_ground(unsigned char byte);
  void on_utf8(unsigned char byte);
  void on_escape(unsigned char byte);
  void on_double_escape(unsigned char byte);
  void on_sequence(unsigned char byte);
  void on_single_byte(unsigned char byte);
  void on_mouse_report(unsigned char byte);
  void on_string(unsigned char byte);
  void on_string_escape(unsigned char byte);
  void on_paste(unsigned char byte);

  void begin(State state);
  void begin_utf8(unsigned char lead, bool swallow);
  void finish_character();
  // True when the byte broke the sequence off and was dealt with as if it came alone.
  bool broken_by(unsigned char byte);
  void finish_csi(char final);
  void emit(std::optional<Input> input);
  void emit_key(ui::KeyName name);
  [[nodiscard]] int silences_to_give_up() const;

  State state_ = State::Ground;
  std::vector<Input> out_;
  int silences_ = 0;

  std::string parameters_;   // of Csi and Ss3, cut at kLongestParameters
  bool alt_ = false;         // the sequence began with ESC ESC
  bool bell_ends_ = false;   // String: only OSC ends with BEL
  bool body_ = false;        // String: something came after the introducer
  int bytes_left_ = 0;       // Utf8, MouseReport
  std::size_t matched_ = 0;  // Paste: bytes of the end mark
  bool swallow_ = false;     // Utf8: the character was typed with Alt
  char32_t character_ = 0;   // Utf8
  char32_t smallest_ = 0;    // Utf8: below this the form is overlong
};

}  // namespace mockexam::terminal
