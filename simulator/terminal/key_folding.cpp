#include "simulator/terminal/key_folding.h"

#include <algorithm>
#include <iterator>

namespace mockexam::terminal {

namespace {

struct Fold {
  char32_t typed;
  char32_t key;
};

// KS X 5002 two-set layout; in order of the code points.
constexpr Fold kKoreanLetters[] = {
    {U'ㄱ', U'r'}, {U'ㄲ', U'R'}, {U'ㄴ', U's'}, {U'ㄷ', U'e'}, {U'ㄸ', U'E'}, {U'ㄹ', U'f'},
    {U'ㅁ', U'a'}, {U'ㅂ', U'q'}, {U'ㅃ', U'Q'}, {U'ㅅ', U't'}, {U'ㅆ', U'T'}, {U'ㅇ', U'd'},
    {U'ㅈ', U'w'}, {U'ㅉ', U'W'}, {U'ㅊ', U'c'}, {U'ㅋ', U'z'}, {U'ㅌ', U'x'}, {U'ㅍ', U'v'},
    {U'ㅎ', U'g'}, {U'ㅏ', U'k'}, {U'ㅐ', U'o'}, {U'ㅑ', U'i'}, {U'ㅒ', U'O'}, {U'ㅓ', U'j'},
    {U'ㅔ', U'p'}, {U'ㅕ', U'u'}, {U'ㅖ', U'P'}, {U'ㅗ', U'h'}, {U'ㅛ', U'y'}, {U'ㅜ', U'n'},
    {U'ㅠ', U'b'}, {U'ㅡ', U'm'}, {U'ㅣ', U'l'}};

// What a Japanese input method sends for the keys with ASCII punctuation.
constexpr Fold kPunctuation[] = {{U'　', U' '}, {U'、', U','}, {U'。', U'.'}, {U'「', U'['},
                                 {U'」', U']'}, {U'・', U'/'}, {U'ー', U'-'}, {U'￥', U'\\'}};

constexpr char32_t kFirstFullWidth = U'！';
constexpr char32_t kLastFullWidth = U'～';

template <std::size_t size>
char32_t look_up(const Fold (&table)[size], char32_t typed) {
  const auto less = [](const Fold& fold, char32_t wanted) { return fold.typed < wanted; };
  const auto* found = std::lower_bound(std::begin(table), std::end(table), typed, less);
  return found != std::end(table) && found->typed == typed ? found->key : typed;
}

}  // namespace

char32_t fold_to_ascii_key(char32_t typed) {
  if (typed < 0x80) return typed;
  if (typed >= kFirstFullWidth && typed <= kLastFullWidth) return typed - kFirstFullWidth + U'!';
  const char32_t folded = look_up(kKoreanLetters, typed);
  return folded != typed ? folded : look_up(kPunctuation, typed);
}

}  // namespace mockexam::terminal
