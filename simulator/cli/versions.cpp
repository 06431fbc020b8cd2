#include "simulator/cli/versions.h"

#include <fmt/format.h>

#include "questionbanks/markup/markup.h"
#include "questionbanks/reader/xml_source.h"
#include "simulator/cli/json_output.h"
#include "simulator/cli/options.h"
#include "simulator/store/examine.h"
#include "simulator/terminal/screen.h"

namespace mockexam::cli {
namespace {

std::string fmt_version() {
  return fmt::format("{}.{}.{}", FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100);
}

LibraryVersion compiled_in(const char* name, const std::string& version) {
  return {name, version, version};
}

}  // namespace

std::vector<LibraryVersion> library_versions() {
  return {
      {"SQLite", BUILT_WITH_SQLITE, store::sqlite_version()},
      {"libsodium", BUILT_WITH_SODIUM, store::sodium_version()},
      {"ncurses", BUILT_WITH_NCURSES, terminal::curses_version()},
      {"libxml2", BUILT_WITH_LIBXML2, banks::xml_version()},
      {"cmark", BUILT_WITH_CMARK, banks::cmark_version()},
      compiled_in("Boost", boost_version()),
      compiled_in("fmt", fmt_version()),
      compiled_in("nlohmann-json", json_version()),
  };
}

std::string program_version() {
  return MOCKEXAM_VERSION;
}

std::string version_text() {
  std::string text = "mockexam " + program_version() + "\n";
  for (const LibraryVersion& library : library_versions()) {
    text += fmt::format("{:<14} {}", library.name, library.loaded);
    if (library.built != library.loaded) text += fmt::format(" (built with {})", library.built);
    text += "\n";
  }
  return text;
}

}  // namespace mockexam::cli
