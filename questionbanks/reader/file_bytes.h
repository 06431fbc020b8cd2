#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace mockexam::banks {

// At most `most` bytes from the start of a regular file; nothing, and why in `error`, when it is
// not one or cannot be read. A named pipe or a device never blocks the reader.
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& path,
                                                   std::size_t most, std::string& error);

}  // namespace mockexam::banks
