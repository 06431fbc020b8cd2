#pragma once

#include <string>
#include <string_view>

namespace mockexam::tests {

// The bytes an xterm sends for keys written down: "j", "<Enter>", "<Esc>", "<Tab>", "<S-Tab>",
// "<Space>", "<BS>", "<Del>", "<Ins>", "<Up>", "<Down>", "<Left>", "<Right>", "<Home>", "<End>",
// "<PgUp>", "<PgDn>", "<F1>" to "<F12>", "<C-c>", "<A-x>", "<lt>" for "<". A name it does not know
// is taken letter by letter.
// `application_cursor`: the program asked for the other form of the cursor keys (DECCKM).
[[nodiscard]] std::string key_bytes(std::string_view notation, bool application_cursor = false);

}  // namespace mockexam::tests
