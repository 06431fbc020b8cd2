#include "simulator/terminal/key_decoder.h"

#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace mockexam::terminal {

namespace {

using namespace std::string_view_literals;

const char* name_of(ui::KeyName name) {
  const char* const names[] = {"Char",     "Enter", "Esc",  "Backspace", "Del",  "Tab", "BackTab",
                               "Up",       "Down",  "Left", "Right",     "Home", "End", "PageUp",
                               "PageDown", "F1",    "C-c",  "C-d",       "C-l",  "C-u"};
  return names[static_cast<int>(name)];
}

// "a<Up><C-c>"; characters beyond ASCII as <U+nnnn>, "a" typed as something else as a/U+nnnn.
std::string spell(const std::vector<Input>& inputs) {
  std::string text;
  const auto hexadecimal = [](char32_t c) {
    char digits[16];
    std::snprintf(digits, sizeof digits, "U+%04X", static_cast<unsigned>(c));
    return std::string(digits);
  };
  for (const Input& input : inputs) {
    if (input.suspend) {
      text += "<C-z>";
    } else if (input.key.name != ui::KeyName::Char) {
      text += std::string("<") + name_of(input.key.name) + ">";
    } else {
      text += input.key.ch < 0x80 ? std::string(1, static_cast<char>(input.key.ch))
                                  : "<" + hexadecimal(input.key.ch) + ">";
      if (input.key.typed != input.key.ch) text += "/" + hexadecimal(input.key.typed);
    }
  }
  return text;
}

void append(std::vector<Input>& all, const std::vector<Input>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

// Everything the decoder makes of `pieces`, given up on in the end.
std::string decode(const std::vector<std::string_view>& pieces) {
  KeyDecoder decoder;
  std::vector<Input> inputs;
  for (const std::string_view piece : pieces) append(inputs, decoder.feed(piece));
  for (int i = 0; i < 100 && decoder.pending(); ++i) append(inputs, decoder.silence());
  BOOST_TEST(!decoder.pending());
  return spell(inputs);
}

struct Example {
  std::string_view bytes;
  std::string_view keys;
};

const Example kExamples[] = {
    // Characters and controls.
    {"a", "a"},
    {"Zz 09~!", "Zz 09~!"},
    {"\r", "<Enter>"},
    {"\n", "<Enter>"},
    {"\t", "<Tab>"},
    {"\x7f", "<Backspace>"},
    {"\b", "<Backspace>"},
    {"\x03", "<C-c>"},
    {"\x04", "<C-d>"},
    {"\x0c", "<C-l>"},
    {"\x15", "<C-u>"},
    {"a\x1a"
     "b",
     "a<C-z>b"},
    {"\0\x01\x02\x05\x06\x07\x0b\x0e\x1c\x1d\x1e\x1f"sv, ""},
    // UTF-8, and what is none: too short, overlong, surrogates, out of range, stray bytes.
    {"é", "<U+00E9>"},
    {"日本", "<U+65E5><U+672C>"},
    {"𠮷", "<U+20BB7>"},
    {"\xc3x", "x"},
    {"\xe6\x97x", "x"},
    {"\xc0\xafx", "x"},
    {"\xe0\x80\xafx", "x"},
    {"\xed\xa0\x80x", "x"},
    {"\xf4\x90\x80\x80x", "x"},
    {"\x80\xbf\xff\xfex", "x"},
    {"\xe6\x1b[A", "<Up>"},
    // Input methods left on.
    {"ａ１？　",
     "a/U+FF41"
     "1/U+FF11"
     "?/U+FF1F"
     " /U+3000"},
    {"ㅁㅠㅊㅇㄷㄹ",
     "a/U+3141"
     "b/U+3160"
     "c/U+314A"
     "d/U+3147"
     "e/U+3137"
     "f/U+3139"},
    {"・", "//U+30FB"},
    // Cursor and editing keys in all their forms.
    {"\x1b[A\x1b[B\x1b[C\x1b[D", "<Up><Down><Right><Left>"},
    {"\x1bOA\x1bOB\x1bOC\x1bOD", "<Up><Down><Right><Left>"},
    {"\x1b[H\x1bOH\x1b[1~\x1b[7~", "<Home><Home><Home><Home>"},
    {"\x1b[F\x1bOF\x1b[4~\x1b[8~", "<End><End><End><End>"},
    {"\x1b[5~\x1b[6~\x1b[3~", "<PageUp><PageDown><Del>"},
    {"\x1bOP\x1b[11~\x1b[[A\x1b[P", "<F1><F1><F1><F1>"},
    {"\x1b[Z\x1b[1;2Z", "<BackTab><BackTab>"},
    {"\x1bOM", "<Enter>"},
    {"\x1b[1;1A\x1b[1;129B\x1b[1;1:2C", "<Up><Down><Right>"},
    {"\302\233A", "<Up>"},
    {"\x1b[\x03", "<C-c>"},
    {"\x1b[12\x1b[A", "<Up>"},
    // With a modifier, released, unknown.
    {"\x1b[1;5A\x1b[1;2B\x1b[1;3C\x1b[3;5~", ""},
    {"\x1b[1;1:3A", ""},
    {"\x1bO5P\x1bO1;5P\x1bOQ\x1bOp\x1bOX", ""},
    {"\x1b[15~\x1b[24~\x1b[2~\x1b[[E\x1b[E", ""},
    {"\x1b[9999999999999999999999999999999999999999999999A", ""},
    {"\x1b[0000000000000000000000000000000000000000000000A", ""},
    // kitty's and xterm's ways to report every key.
    {"\x1b[27u", "<Esc>"},
    {"\x1b[27;1u\x1b[27;1:1u\x1b[27;65u", "<Esc><Esc><Esc>"},
    {"\x1b[27;1:3u", ""},
    {"\x1b[99;5u\x1b[100;5u\x1b[122;5u", "<C-c><C-d><C-z>"},
    {"\x1b[13u\x1b[9u\x1b[9;2u\x1b[127u", "<Enter><Tab><BackTab><Backspace>"},
    {"\x1b[97u\x1b[49;5u\x1b[13;2u\x1b[57399u", ""},
    {"\x1b[27;5;50~\x1b[27;5;49~", ""},
    {"\x1b[27;5;99~", "<C-c>"},
    // Reports and answers.
    {"\x1b[I\x1b[O", ""},
    {"\x1b[?62;22c\x1b[>41;354;0c\x1b[0n\x1b[24;80R\x1b[?2026;2$y\x1b[8;24;80t", ""},
    {"\x1b[<0;10;20M\x1b[<0;10;20m\x1b[35;10;20M", ""},
    {"\x1b[M a1q", "q"},
    {"\x1b[M\x20\xff\xfeq", "q"},
    {"\x1b]11;rgb:1234/5678/9abc\x1b\\q", "q"},
    {"\x1b]11;rgb:1234/5678/9abc\aq", "q"},
    {"\x1bP>|XTerm(370)\x1b\\q", "q"},
    {"\x1bPa\ab\x1b\\q", "q"},
    {"\x1b_Gi=1;OK\x1b\\\x1b^x\x1b\\\x1bXx\x1b\\q", "q"},
    {"\x1bPabc\x18q", "q"},
    {"\x1bPabc\x1b[Aq", "<Up>q"},
    // Pasted text.
    {"\x1b[200~1234\ra\x03\x1b[A日本\x1b[201~b", "b"},
    {"\x1b[200~\x1b[20\x1b[201~b", "b"},
    {"\x1b[200~\x1b\x1b[201~b", "b"},
    {"\x1b[200~never ended", ""},
    // Esc and Alt.
    {"\x1b", "<Esc>"},
    {"\x1b\x1b", "<Esc><Esc>"},
    {"\x1b\x1b\x1b", "<Esc><Esc><Esc>"},
    {"\x1b"
     "a1",
     "1"},
    {"\x1bé1", "1"},
    {"\x1b日1", "1"},
    {"\x1b\r1", "1"},
    {"\x1b(1", "1"},
    {"\x1b[", ""},
    {"\x1bO", ""},
    {"\x1b]", ""},
    {"\x1b\x1b[A1", "1"},
    {"\x1b\x1bOA1", "1"},
    {"\x1b\x1b[A\x1b[A\x1bOA", "<Up><Up>"},
    {"\x1b\x1b[[A1", "1"},
    {"\x1b\x1b"
     "a1",
     "<Esc>1"},
    {"\x1b[12;", ""},
    {"\x1b[1é2", "2"},
};

// Small numbers that are the same everywhere.
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  unsigned below(unsigned limit) { return static_cast<unsigned>(engine_() % limit); }

 private:
  std::mt19937 engine_;
};

std::string random_bytes(Dice& dice, unsigned most) {
  // Half of them from the alphabet of sequences, or hardly any would get anywhere.
  constexpr std::string_view kAlphabet =
      "\x1b\x1b\x1b[[O]P;;0127~MAu\x07\\$?q\r\x03\x1a\xc3\xa9\xe3\x81\x82";
  std::string bytes;
  for (unsigned length = dice.below(most); length > 0; --length) {
    bytes += dice.below(2) == 0 ? kAlphabet[dice.below(kAlphabet.size())]
                                : static_cast<char>(dice.below(256));
  }
  return bytes;
}

std::string random_body(Dice& dice, std::string_view alphabet, unsigned most) {
  std::string body;
  for (unsigned length = dice.below(most); length > 0; --length) {
    body += alphabet[dice.below(static_cast<unsigned>(alphabet.size()))];
  }
  return body;
}

// A whole sequence; if it means a key at all, then not a character.
std::string random_sequence(Dice& dice) {
  constexpr std::string_view kFinals =
      "ABCDEFGHIJKLNOPQRSTUVWXYZ@\\]^_`abcdefghijklmnopqrstuvwxyz{|}";
  constexpr std::string_view kText = "abcxyz 0123;:~[]()/日本ㅁ\r\n";
  const auto parameters = [&] { return random_body(dice, "0123456789;:<=>? $", 12); };
  const auto final = [&] { return kFinals[dice.below(static_cast<unsigned>(kFinals.size()))]; };
  switch (dice.below(7)) {
    case 0:
      return "\x1b[" + parameters() + final();
    case 1:
      return "\x1b[1" + parameters() + "~";
    case 2:
      return std::string("\x1bO") + final();
    case 3:
      return "\x1b]" + random_body(dice, kText, 30) + (dice.below(2) == 0 ? "\a" : "\x1b\\");
    case 4:
      return std::string("\x1b") + "P^_X"[dice.below(4)] + random_body(dice, kText, 30) + "\x1b\\";
    case 5:
      return "\x1b[200~" + random_body(dice, kText, 200) + "\x1b[201~";
    default:
      return std::string("\x1b") + "abcxyz019é"[dice.below(9)];
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(key_decoder)

BOOST_AUTO_TEST_CASE(every_example_decodes_as_written) {
  for (const Example& example : kExamples) {
    BOOST_TEST_CONTEXT(example.bytes) {
      BOOST_TEST(decode({example.bytes}) == example.keys);
    }
  }
}

BOOST_AUTO_TEST_CASE(it_does_not_matter_where_the_bytes_are_cut) {
  for (const Example& example : kExamples) {
    BOOST_TEST_CONTEXT(example.bytes) {
      std::vector<std::string_view> single;
      for (std::size_t cut = 0; cut < example.bytes.size(); ++cut) {
        single.push_back(example.bytes.substr(cut, 1));
        BOOST_TEST(decode({example.bytes.substr(0, cut), example.bytes.substr(cut)}) ==
                   example.keys);
      }
      BOOST_TEST(decode(single) == example.keys);
    }
  }
}

BOOST_AUTO_TEST_CASE(it_does_not_matter_where_random_bytes_are_cut) {
  Dice dice(1);
  for (int round = 0; round < 20'000; ++round) {
    const std::string bytes = random_bytes(dice, 40);
    const std::size_t first = dice.below(static_cast<unsigned>(bytes.size()) + 1);
    const std::size_t second = first + dice.below(static_cast<unsigned>(bytes.size() - first) + 1);
    const std::string_view view = bytes;
    BOOST_REQUIRE_EQUAL(
        decode({view}),
        decode({view.substr(0, first), view.substr(first, second - first), view.substr(second)}));
  }
}

BOOST_AUTO_TEST_CASE(nothing_inside_a_sequence_is_a_character) {
  Dice dice(2);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes;
    std::string typed;
    for (int piece = 0; piece < 5; ++piece) {
      const char letter = static_cast<char>('a' + dice.below(26));
      bytes += random_sequence(dice) + letter;
      typed += letter;
    }
    std::string characters;
    KeyDecoder decoder;
    for (const Input& input : decoder.feed(bytes)) {
      if (!input.suspend && input.key.name == ui::KeyName::Char) {
        characters += static_cast<char>(input.key.ch);
      }
    }
    BOOST_TEST_CONTEXT(bytes) {
      BOOST_REQUIRE_EQUAL(characters, typed);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_keyboard_is_alive_a_second_after_anything) {
  constexpr int kSilencesInASecond = 40;
  Dice dice(3);
  for (int round = 0; round < 20'000; ++round) {
    KeyDecoder decoder;
    const std::string bytes = random_bytes(dice, 30);
    static_cast<void>(decoder.feed(bytes));
    for (int i = 0; i < kSilencesInASecond; ++i) static_cast<void>(decoder.silence());
    BOOST_TEST_CONTEXT(bytes) {
      BOOST_REQUIRE_EQUAL(spell(decoder.feed("q")), "q");
    }
  }
}

BOOST_AUTO_TEST_CASE(only_a_silence_tells_esc_from_the_beginning_of_a_sequence) {
  KeyDecoder decoder;
  BOOST_TEST(spell(decoder.feed("\x1b")) == "");
  BOOST_TEST(decoder.pending());
  BOOST_TEST(spell(decoder.silence()) == "<Esc>");
  BOOST_TEST(!decoder.pending());
  BOOST_TEST(spell(decoder.feed("[A")) == "[A");
  BOOST_TEST(spell(decoder.silence()) == "");
}

BOOST_AUTO_TEST_CASE(a_sequence_torn_by_a_slow_line_is_still_one) {
  KeyDecoder decoder;
  BOOST_TEST(spell(decoder.feed("\x1b[5")) == "");
  for (int i = 0; i < 7; ++i) BOOST_TEST(spell(decoder.silence()) == "");
  BOOST_TEST(spell(decoder.feed("~")) == "<PageUp>");

  BOOST_TEST(spell(decoder.feed("\x1b[5")) == "");
  for (int i = 0; i < 8; ++i) BOOST_TEST(spell(decoder.silence()) == "");
  BOOST_TEST(!decoder.pending());
}

BOOST_AUTO_TEST_CASE(a_paste_may_take_its_time_but_not_for_ever) {
  KeyDecoder decoder;
  BOOST_TEST(spell(decoder.feed("\x1b[200~1234")) == "");
  for (int i = 0; i < 39; ++i) BOOST_TEST(spell(decoder.silence()) == "");
  BOOST_TEST(spell(decoder.feed("1234")) == "");
  for (int i = 0; i < 40; ++i) BOOST_TEST(spell(decoder.silence()) == "");
  BOOST_TEST(spell(decoder.feed("1")) == "1");
}

BOOST_AUTO_TEST_CASE(esc_leaves_a_string_that_has_no_end) {
  KeyDecoder decoder;
  BOOST_TEST(spell(decoder.feed("\x1b]52;c;abc")) == "");
  BOOST_TEST(spell(decoder.feed("\x1b")) == "");
  BOOST_TEST(spell(decoder.silence()) == "<Esc>");
  BOOST_TEST(spell(decoder.feed("a")) == "a");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::terminal
