#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace mockexam::store {

// A BLAKE2b hash of 256 bits.
using Digest = std::array<unsigned char, 32>;

// Values in one unmistakable order of bytes: an integer is 8 bytes, two's complement, big end
// first; a text is its length as an integer and its bytes.
class Canonical {
 public:
  Canonical& add(std::int64_t value);
  Canonical& add(std::string_view bytes);
  Canonical& add(const Digest& digest);

  [[nodiscard]] Digest digest() const;

 private:
  std::string bytes_;
};

}  // namespace mockexam::store
