#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "simulator/ui/report/answers_body.h"
#include "simulator/ui/report/history_body.h"
#include "simulator/ui/report/report_body.h"
#include "simulator/ui/screens/answers_screen.h"
#include "simulator/ui/screens/history_screen.h"
#include "simulator/ui/screens/report_screen.h"
#include "tests/ui/report_support.h"

using mockexam::scoring::kEmpty;
using mockexam::tests::Candidate;
using mockexam::tests::cells_of;
using mockexam::tests::Finished;
using mockexam::tests::small_paper;
using mockexam::ui::AnswersScreen;
using mockexam::ui::Body;
using mockexam::ui::BodyLine;
using mockexam::ui::Canvas;
using mockexam::ui::char_key;
using mockexam::ui::HistoryRow;
using mockexam::ui::HistoryScreen;
using mockexam::ui::Key;
using mockexam::ui::KeyName;
using mockexam::ui::named_key;
using mockexam::ui::ReportScreen;
using mockexam::ui::Screen;
using mockexam::ui::Size;

namespace {

using Random = std::mt19937;

int below(Random& random, int bound) {
  return static_cast<int>(random() % static_cast<unsigned>(bound));
}

// Any response a candidate can give: places filled or not, no option twice.
mockexam::scoring::Response any_response(const mockexam::banks::Item& item, Random& random) {
  std::vector<int> options;
  for (int i = 0; i < static_cast<int>(item.options.size()); ++i) options.push_back(i);
  mockexam::scoring::Response response;
  for (int place = 0; place < item.places(); ++place) {
    const auto at = below(random, static_cast<int>(options.size()));
    const bool empty = below(random, 4) == 0;
    response.places.push_back(empty ? kEmpty : options[static_cast<std::size_t>(at)]);
    options.erase(options.begin() + at);
  }
  return response;
}

Finished any_attempt(Random& random) {
  Finished finished;
  finished.paper = small_paper();
  finished.paper.language = below(random, 2) == 0 ? "en" : "ja";
  Candidate candidate(finished.paper);
  const int visits = below(random, 15);
  for (int i = 0; i < visits; ++i) {
    const int position = below(random, 6);
    candidate.show(position, std::chrono::milliseconds(below(random, 50000)));
    const auto& item = finished.paper.items[static_cast<std::size_t>(position)];
    switch (below(random, 5)) {
      case 0:
        candidate.answer_right();
        break;
      case 1:
        candidate.answer_wrong();
        break;
      case 2:
        candidate.answer(any_response(item, random));
        break;
      case 3:
        candidate.flag().note("a-note-without-a-blank-" + std::string(60, 'x'));
        break;
      default:
        candidate.away(std::chrono::seconds(below(random, 40000)));
    }
  }
  finished.result =
      below(random, 2) == 0 ? candidate.submit().result() : candidate.expire().result();
  return finished;
}

std::vector<HistoryRow> any_history(Random& random) {
  std::vector<HistoryRow> rows;
  const int count = below(random, 40);
  for (int i = 0; i < count; ++i) {
    HistoryRow row = mockexam::tests::four_exams()[static_cast<std::size_t>(below(random, 4))];
    row.attempt = 1 + below(random, 100000);
    row.scaled = row.scale.min + below(random, row.scale.max - row.scale.min + 1);
    row.passed = row.scaled >= row.scale.pass;
    rows.push_back(row);
  }
  return rows;
}

int widest(const Body& body) {
  int cells = 0;
  for (const BodyLine& line : body) cells = std::max(cells, cells_of(line));
  return cells;
}

// Presses keys at changing window sizes; the cursor must stay between header and footer.
void use(Screen& screen, Random& random) {
  static const std::vector<Key> kKeys{named_key(KeyName::Up),
                                      named_key(KeyName::Down),
                                      named_key(KeyName::PageUp),
                                      named_key(KeyName::PageDown),
                                      named_key(KeyName::Home),
                                      named_key(KeyName::End),
                                      char_key(U'n'),
                                      char_key(U'p'),
                                      char_key(U'w'),
                                      char_key(U'z')};
  for (int i = 0; i < 12; ++i) {
    const Size size{8 + below(random, 53), 30 + below(random, 171)};
    const auto key = static_cast<std::size_t>(below(random, static_cast<int>(kKeys.size())));
    static_cast<void>(screen.handle(kKeys[key], size));
    Canvas canvas(size);
    screen.draw(canvas);
    const auto cursor = canvas.cursor();
    BOOST_REQUIRE(cursor.row >= 1);
    BOOST_REQUIRE(cursor.row < size.rows - 1);
    BOOST_REQUIRE(cursor.column >= 0);
    BOOST_REQUIRE(cursor.column < size.columns);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report_properties)

BOOST_AUTO_TEST_CASE(no_line_is_wider_than_its_page) {
  Random random(2);
  for (int round = 0; round < 150; ++round) {
    const Finished finished = any_attempt(random);
    const int cells = 29 + below(random, 171);
    BOOST_REQUIRE(widest(report_body(finished.view(), cells)) <= cells);
    for (int position = 0; position < 6; ++position) {
      BOOST_REQUIRE(widest(answers_body(finished.view(), position, cells)) <= cells);
    }
    BOOST_REQUIRE(widest(mockexam::ui::history_body(any_history(random), 0, cells)) <= cells);
  }
}

BOOST_AUTO_TEST_CASE(the_cursor_stays_in_the_text_whatever_is_pressed_at_whatever_size) {
  Random random(3);
  for (int round = 0; round < 60; ++round) {
    const Finished finished = any_attempt(random);
    ReportScreen report(finished.view());
    use(report, random);
    AnswersScreen answers(finished.view(), below(random, 2) == 0);
    use(answers, random);
    HistoryScreen history(any_history(random));
    use(history, random);
  }
}

BOOST_AUTO_TEST_CASE(a_window_too_small_for_anything_is_survived) {
  Random random(4);
  const Finished finished = any_attempt(random);
  const ReportScreen report(finished.view());
  const AnswersScreen answers(finished.view(), false);
  const HistoryScreen history(mockexam::tests::four_exams());
  for (int rows = 0; rows < 10; ++rows) {
    for (const int columns : {0, 1, 2, 5, 12, 29}) {
      for (const Screen* screen :
           {static_cast<const Screen*>(&report), static_cast<const Screen*>(&answers),
            static_cast<const Screen*>(&history)}) {
        Canvas canvas({rows, columns});
        screen->draw(canvas);
        BOOST_TEST((canvas.size() == Size{rows, columns}));
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
