#include "simulator/store/digest.h"

#include <sodium/crypto_generichash.h>

namespace mockexam::store {

Canonical& Canonical::add(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  for (int shift = 56; shift >= 0; shift -= 8) {
    bytes_.push_back(static_cast<char>((bits >> shift) & 0xff));
  }
  return *this;
}

Canonical& Canonical::add(std::string_view bytes) {
  add(static_cast<std::int64_t>(bytes.size()));
  bytes_.append(bytes);
  return *this;
}

Canonical& Canonical::add(const Digest& digest) {
  return add(std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()));
}

Digest Canonical::digest() const {
  Digest result{};
  crypto_generichash(result.data(), result.size(),
                     reinterpret_cast<const unsigned char*>(bytes_.data()), bytes_.size(), nullptr,
                     0);
  return result;
}

}  // namespace mockexam::store
