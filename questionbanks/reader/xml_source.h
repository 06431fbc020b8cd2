#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "questionbanks/model/diagnostic.h"
#include "questionbanks/reader/document.h"

namespace mockexam::banks {

// Bounds of what is parsed at all.
struct XmlLimits {
  std::size_t bytes = 2 * 1024 * 1024;
  int depth = 16;
};

// Parses the bytes of one file. UTF-8 only, no document type, no entities but the five of XML, no
// network, no includes: whatever asks for more is refused before it is looked into. Nothing is
// returned when the file is refused or not well-formed; the reasons are added to `diagnostics`.
[[nodiscard]] std::optional<Document> parse_xml(std::string_view bytes, const std::string& file,
                                                const XmlLimits& limits, Diagnostics& diagnostics);

// The release of libxml2 that is loaded.
[[nodiscard]] std::string xml_version();

}  // namespace mockexam::banks
