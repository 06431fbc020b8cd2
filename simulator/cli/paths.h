#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "simulator/cli/environment.h"

// Where things lie. Follows the XDG Base Directory Specification 0.8: of its variables, relative
// paths are ignored.
namespace mockexam::cli {

// The folder of the store: `option` (--data-dir), MOCKEXAM_DATA_DIR, $XDG_DATA_HOME/mockexam,
// ~/.local/share/mockexam. Nothing when not even a home is known.
[[nodiscard]] std::optional<std::filesystem::path> data_folder(const Environment& environment,
                                                               const std::string& option);

// The folders that hold exam folders, the most particular first: those of MOCKEXAM_BANKS (a list
// with colons), the user's own, those installed with the program or of its source tree. They need
// not exist.
[[nodiscard]] std::vector<std::filesystem::path> bank_roots(const Environment& environment);

// The folder of the translations, as gettext wants it; nothing when there is none.
[[nodiscard]] std::optional<std::filesystem::path> locale_folder(const Environment& environment);

}  // namespace mockexam::cli
