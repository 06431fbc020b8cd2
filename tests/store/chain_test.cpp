#include <boost/test/unit_test.hpp>

#include <cstdint>

#include "simulator/store/sqlite_attempt_store.h"
#include "tests/store/support/raw_database.h"
#include "tests/store/support/samples.h"
#include "tests/store/support/thrown.h"

namespace mockexam::store {
namespace {

constexpr int kEvents = 6;

// An attempt with a few events, and a way to spoil its file behind the store's back.
struct Spoiler {
  TempFolder folder;
  SqliteAttemptStore store;
  exam::AttemptId id;
  RawDatabase raw;

  Spoiler() : store(options_in(folder)), id(fill()), raw(options_in(folder).path) {
    raw.execute("PRAGMA synchronous = OFF; PRAGMA ignore_check_constraints = ON");
    (void)raw.text("PRAGMA journal_mode = MEMORY");
  }

  exam::AttemptId fill() {
    const exam::AttemptId attempt = store.create(sample_attempt());
    for (int seq = 1; seq <= kEvents; ++seq) {
      exam::Event event = sample_event(seq);
      if (seq == 3) event.note = text::SafeText::clean("a \xE2\x89\xA0 b");
      store.append(attempt, seq, event);
    }
    return attempt;
  }

  std::optional<exam::StoreError> damage() {
    return thrown_by([&] { (void)store.load(id); });
  }

  bool names(int seq) {
    const auto error = damage();
    const std::string name = "event " + std::to_string(seq) + " of attempt";
    return error && error->kind() == Kind::Corrupt &&
           std::string_view(error->what()).find(name) != std::string_view::npos;
  }
};

std::string hex(const std::string& bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (const char byte : bytes) {
    text += kDigits[(static_cast<unsigned char>(byte) >> 4) & 15];
    text += kDigits[static_cast<unsigned char>(byte) & 15];
  }
  return text;
}

// Calls `check` with the value spoiled in each of its bits, one after the other; puts it back.
// A flip that a key of the table does not allow cannot be in a file and is left out.
template <typename Check>
int flip_integer(RawDatabase& raw, const std::string& table, const std::string& column,
                 const std::string& where, const Check& check) {
  const std::int64_t value = raw.integer("SELECT " + column + " FROM " + table + " WHERE " + where);
  int flips = 0;
  for (int bit = 0; bit < 64; ++bit) {
    const auto spoiled =
        static_cast<std::int64_t>(static_cast<std::uint64_t>(value) ^ (std::uint64_t{1} << bit));
    // The value itself finds the row again where it is part of the key.
    const std::string set = "UPDATE " + table + " SET " + column + " = ";
    raw.execute("SAVEPOINT flip");
    if (raw.try_execute(set + std::to_string(spoiled) + " WHERE " + where)) {
      raw.execute("RELEASE flip");
      BOOST_TEST_CONTEXT(table << "." << column << " bit " << bit) {
        check();
      }
      const std::string key = where.find(column + " =") == std::string::npos
                                  ? where
                                  : column + " = " + std::to_string(spoiled);
      raw.execute(set + std::to_string(value) + " WHERE " + key);
      ++flips;
    } else {
      raw.execute("ROLLBACK TO flip; RELEASE flip");
    }
  }
  return flips;
}

template <typename Check>
int flip_bytes(RawDatabase& raw, const std::string& table, const std::string& column,
               const std::string& where, const Check& check) {
  const std::string value = raw.text("SELECT " + column + " FROM " + table + " WHERE " + where);
  const std::string type =
      raw.text("SELECT typeof(" + column + ") FROM " + table + " WHERE " + where);
  const auto set = [&](const std::string& bytes) {
    raw.execute("UPDATE " + table + " SET " + column + " = CAST(x'" + hex(bytes) + "' AS " + type +
                ") WHERE " + where);
  };
  for (std::size_t bit = 0; bit < value.size() * 8; ++bit) {
    std::string spoiled = value;
    spoiled[bit / 8] = static_cast<char>(spoiled[bit / 8] ^ (1 << (bit % 8)));
    set(spoiled);
    BOOST_TEST_CONTEXT(table << "." << column << " bit " << bit) {
      check();
    }
  }
  set(value);
  return static_cast<int>(value.size()) * 8;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(chain)

BOOST_AUTO_TEST_CASE(every_flipped_bit_of_an_event_is_found_and_its_event_is_named) {
  Spoiler spoiler;
  int flips = 0;
  for (int seq = 1; seq <= kEvents; ++seq) {
    const std::string where = "seq = " + std::to_string(seq);
    const auto named = [&] { BOOST_TEST(spoiler.names(seq)); };
    for (const char* column : {"kind", "used_ms", "wall_ms", "position", "place", "to_place",
                               "option", "on_", "away_ms", "attempt"}) {
      flips += flip_integer(spoiler.raw, "event", column, where, named);
    }
    flips += flip_bytes(spoiler.raw, "event", "note", where, named);
    flips += flip_bytes(spoiler.raw, "event", "chain", where, named);
  }
  BOOST_TEST(flips == kEvents * (10 * 64 + 256) + 7 * 8);
  BOOST_TEST(!spoiler.damage().has_value());
}

BOOST_AUTO_TEST_CASE(every_flipped_bit_of_an_events_number_is_found) {
  Spoiler spoiler;
  for (int seq = 1; seq <= kEvents; ++seq) {
    flip_integer(spoiler.raw, "event", "seq", "seq = " + std::to_string(seq), [&] {
      const auto error = spoiler.damage();
      BOOST_TEST((error && error->kind() == Kind::Corrupt));
    });
  }
  BOOST_TEST(!spoiler.damage().has_value());
}

BOOST_AUTO_TEST_CASE(every_flipped_bit_of_what_was_fixed_is_found) {
  Spoiler spoiler;
  const auto found = [&] {
    const auto error = spoiler.damage();
    BOOST_TEST((error && error->kind() == Kind::Corrupt));
  };
  RawDatabase& raw = spoiler.raw;
  for (const char* column : {"seed", "started_ms", "limit_ms", "cut_permille"}) {
    flip_integer(raw, "attempt", column, "id = 1", found);
  }
  for (const char* column : {"exam", "mode", "language", "extra_time", "definition", "facts"}) {
    flip_bytes(raw, "attempt", column, "id = 1", found);
  }
  for (const char* column : {"revision", "scored", "attempt", "position"}) {
    flip_integer(raw, "form_item", column, "position = 2", found);
  }
  for (const char* column : {"item_id", "option_order", "content_hash"}) {
    flip_bytes(raw, "form_item", column, "position = 0", found);
  }
  for (const char* column : {"attempt", "raw", "scaled"}) {
    flip_integer(raw, "scale", column, "raw = 2", found);
  }
  flip_bytes(raw, "definition", "content", "true", found);
  for (const char* column : {"item_id", "content"}) {
    flip_bytes(raw, "item_revision", column, "revision = 12", found);
  }
  flip_integer(raw, "item_revision", "revision", "item_id = '4.2-11-c'", found);
  flip_integer(raw, "head", "events", "true", found);
  flip_bytes(raw, "head", "chain", "true", found);
  BOOST_TEST(!spoiler.damage().has_value());
}

BOOST_AUTO_TEST_CASE(the_loss_of_the_last_events_is_found) {
  Spoiler spoiler;
  spoiler.raw.execute("DELETE FROM event WHERE seq = 6");
  BOOST_TEST(spoiler.names(6));
  spoiler.raw.execute("DELETE FROM event WHERE seq >= 2");
  BOOST_TEST(spoiler.names(2));
}

BOOST_AUTO_TEST_CASE(events_that_changed_places_are_found) {
  Spoiler spoiler;
  spoiler.raw.execute(
      "UPDATE event SET seq = 100 WHERE seq = 4; UPDATE event SET seq = 4 WHERE seq = 5;"
      "UPDATE event SET seq = 5 WHERE seq = 100");
  BOOST_TEST(spoiler.names(4));
}

BOOST_AUTO_TEST_CASE(an_event_beyond_the_end_is_found_and_nothing_is_added_to_it) {
  Spoiler spoiler;
  spoiler.raw.execute(
      "UPDATE head SET events = 5, chain = (SELECT chain FROM event WHERE seq = 5)");
  BOOST_TEST(spoiler.names(6));
  BOOST_TEST(throws(Kind::Corrupt, [&] { spoiler.store.append(1, 6, sample_event(6)); }));
}

BOOST_AUTO_TEST_CASE(a_damaged_attempt_leaves_the_others_readable) {
  Spoiler spoiler;
  const exam::AttemptId other = spoiler.store.create(sample_attempt(2));
  spoiler.raw.execute("UPDATE event SET option = option + 1 WHERE seq = 1");
  BOOST_TEST(spoiler.names(1));
  BOOST_TEST(spoiler.store.list().size() == 2U);
  BOOST_TEST(same(spoiler.store.load(other)->fixed, sample_attempt(2)));
}

BOOST_AUTO_TEST_CASE(a_damaged_text_heals_when_it_is_stored_again) {
  Spoiler spoiler;
  spoiler.raw.execute(
      "UPDATE item_revision SET content = 'x' WHERE revision = 3;"
      "UPDATE item_revision SET item_id = 'x' WHERE revision = 12;"
      "UPDATE definition SET content = 'x'");
  BOOST_TEST(spoiler.damage().has_value());
  (void)spoiler.store.create(sample_attempt(2));
  BOOST_TEST(!spoiler.damage().has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace mockexam::store
