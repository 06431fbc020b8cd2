#include "simulator/ui/keymap.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "simulator/ui/sitting_view.h"
#include "simulator/ui/text/wrap.h"

using namespace mockexam::ui;
using namespace std::chrono_literals;

namespace {

constexpr KeyContext kContexts[] = {KeyContext::Menu,     KeyContext::Choice,  KeyContext::Ordering,
                                    KeyContext::Matching, KeyContext::Review,  KeyContext::Report,
                                    KeyContext::Answers,  KeyContext::History, KeyContext::Help,
                                    KeyContext::Dialog};

bool overlaps(const KeyBinding& binding, KeyContext context) {
  return (binding.contexts & static_cast<unsigned>(context)) != 0;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(the_key_table)

BOOST_AUTO_TEST_CASE(a_key_does_one_thing_in_a_context) {
  for (const KeyContext context : kContexts) {
    std::set<std::pair<int, char32_t>> taken;
    for (const KeyBinding& binding : key_bindings()) {
      if (!overlaps(binding, context)) continue;
      for (const Key& key : binding.keys) {
        const bool is_new = taken.emplace(static_cast<int>(key.name), key.ch).second;
        BOOST_TEST_CONTEXT(binding.keys_shown) BOOST_TEST(is_new);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(every_context_has_a_way_out_and_all_but_help_have_help) {
  for (const KeyContext context : kContexts) {
    const auto out = operation_for(char_key(U'q'), context);
    BOOST_TEST((out == Operation::Leave || out == Operation::Back));
    if (context != KeyContext::Help) {
      BOOST_TEST((operation_for(char_key(U'?'), context) == Operation::Help));
    }
  }
}

BOOST_AUTO_TEST_CASE(letters_and_digits_pick_rows_and_f_stays_the_flag) {
  BOOST_TEST((picked_row(char_key(U'1')) == std::optional(0)));
  BOOST_TEST((picked_row(char_key(U'e')) == std::optional(4)));
  BOOST_TEST((picked_row(char_key(U'6')) == std::optional(5)));
  BOOST_TEST(!picked_row(char_key(U'f')));
  BOOST_TEST(!picked_row(named_key(KeyName::Enter)));
  BOOST_TEST((operation_for(char_key(U'f'), KeyContext::Choice) == Operation::Flag));
}

BOOST_AUTO_TEST_CASE(no_single_key_submits_or_ends_a_sitting) {
  for (const KeyContext context :
       {KeyContext::Choice, KeyContext::Ordering, KeyContext::Matching}) {
    for (const KeyBinding& binding : key_bindings()) {
      if (!overlaps(binding, context)) continue;
      BOOST_TEST((binding.operation != Operation::Submit));
      BOOST_TEST((binding.operation != Operation::Back));
    }
  }
}

BOOST_AUTO_TEST_CASE(footers_fit_and_always_say_where_help_is) {
  for (const KeyContext context : kContexts) {
    for (int cells = 8; cells < 130; ++cells) {
      const std::string footer = footer_text(context, 4, cells);
      BOOST_REQUIRE(display_width(footer) <= cells);
      if (context != KeyContext::Help) BOOST_REQUIRE(footer.ends_with("? help"));
    }
  }
  BOOST_TEST(footer_text(KeyContext::Choice, 6, 20).starts_with("1-6 choose"));
}

BOOST_AUTO_TEST_CASE(clocks_count_whole_seconds_and_zero_is_the_end) {
  BOOST_TEST(clock_text(0ms) == "0:00:00");
  BOOST_TEST(clock_text(-5s) == "0:00:00");
  BOOST_TEST(clock_text(1ms) == "0:00:01");
  BOOST_TEST(clock_text(130min) == "2:10:00");
  BOOST_TEST(clock_text(107min + 22s - 1ms) == "1:47:22");
}

BOOST_AUTO_TEST_SUITE_END()
