#include <signal.h>
#include <sys/stat.h>

#include <boost/test/unit_test.hpp>

#include "tests/terminal/sample.h"

// Keys, and bytes that are none, through a real terminal.
namespace mockexam::terminal {

using tests::require_exit;
using tests::require_text;

BOOST_AUTO_TEST_SUITE(keyboard)

BOOST_AUTO_TEST_CASE(a_key_is_on_the_screen_before_the_next_one_is_handled) {
  StartedSample sample;
  sample.pty.send("abc");
  // One paint at the start and one after each of the two keys before the last.
  require_text(sample.pty, "keys 3 paints 3");
  require_text(sample.pty, "typed [abc]");
}

BOOST_AUTO_TEST_CASE(a_burst_of_keys_is_handled_whole) {
  StartedSample sample;
  sample.pty.send(std::string(1000, 'x'));
  require_text(sample.pty, "keys 1000 paints 1000");
}

BOOST_AUTO_TEST_CASE(named_keys_arrive) {
  StartedSample sample;
  const std::pair<const char*, const char*> keys[] = {
      {"<Up>", "Up"},       {"<Down>", "Down"},  {"<Left>", "Left"},     {"<Right>", "Right"},
      {"<Home>", "Home"},   {"<End>", "End"},    {"<PgUp>", "PageUp"},   {"<PgDn>", "PageDown"},
      {"<Enter>", "Enter"}, {"<Tab>", "Tab"},    {"<S-Tab>", "BackTab"}, {"<BS>", "Backspace"},
      {"<Del>", "Delete"},  {"<F1>", "F1"},      {"<C-d>", "CtrlD"},     {"<C-u>", "CtrlU"},
      {"<C-c>", "CtrlC"},   {"<Esc>", "Escape"}, {"<Space>", "Char"}};
  for (const auto& [key, name] : keys) {
    sample.pty.send(key);
    require_text(sample.pty, std::string("last ") + name + " ");
  }
}

BOOST_AUTO_TEST_CASE(no_key_is_taken_by_the_terminal) {
  StartedSample sample;
  // Flow control, discard, literal next, reprint, word erase, quit.
  sample.pty.send("a<C-s>b<C-q><C-o><C-v><C-r><C-w><C-\\>c");
  require_text(sample.pty, "typed [abc]");
}

BOOST_AUTO_TEST_CASE(unknown_sequences_and_answers_are_swallowed) {
  StartedSample sample;
  for (const char* bytes :
       {"\x1b[27;5;50~", "\x1b[I", "\x1b[O", "\x1b[?62;22c", "\x1b]11;rgb:11/22/33\x1b\\",
        "\x1bPq\x1b\\", "\x1b[<0;3;4M", "\x1b[1;5A", "\x1b[97;3u", "\x1bq"}) {
    sample.pty.send_bytes(bytes);
  }
  sample.pty.send("z");
  require_text(sample.pty, "typed [z]");
  BOOST_TEST(sample.pty.has("keys 1 "));
}

BOOST_AUTO_TEST_CASE(pasted_text_answers_nothing) {
  StartedSample sample;
  sample.pty.send_bytes("\x1b[200~q 1234\rabc\x1b[201~z");
  require_text(sample.pty, "typed [z]");
  BOOST_TEST(sample.pty.has("keys 1 "));
}

BOOST_AUTO_TEST_CASE(an_unended_paste_does_not_kill_the_keyboard) {
  StartedSample sample;
  sample.pty.send_bytes("\x1b[200~1234");
  // Tried until one gets through; the pauses between are longer than the decoder's patience.
  BOOST_TEST(sample.pty.wait_until([&] {
    sample.pty.watch(std::chrono::milliseconds(1200));
    sample.pty.send("z");
    return sample.pty.has("typed [z");
  }));
}

BOOST_AUTO_TEST_CASE(keys_of_east_asian_input_methods_work) {
  StartedSample sample;
  sample.pty.send_bytes("ａ１ㅁ？");
  require_text(sample.pty, "typed [a1a?]");
}

BOOST_AUTO_TEST_CASE(input_that_ends_is_a_hangup) {
  const tests::TempDir folder;
  const std::string fifo = (folder.path() / "keys").string();
  BOOST_REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
  const SampleLog log;
  tests::Pty pty({"sh", "-c", "exec \"$0\" < \"$1\"", SAMPLE_PROGRAM, fifo},
                 with({"SAMPLE_FORCE_SCREEN=xterm", log.setting()}));
  {
    std::ofstream keys(fifo);
    require_text(pty, kPageIsWhole);
    keys << "ab" << std::flush;
    require_text(pty, "typed [ab]");
  }
  require_exit(pty, 128 + SIGHUP);
  BOOST_TEST(log.text() == "hangup\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::terminal
