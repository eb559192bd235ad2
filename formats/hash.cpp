// SPDX-License-Identifier: MIT
#include "formats/hash.hpp"

// Compiled in rather than linked: one library less to load when `ekd` starts.
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace ekd {

struct Hasher::State {
  XXH3_state_t state;
};

std::uint64_t hashOf(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

Hasher::Hasher() : m_state(std::make_unique<State>()) {
  XXH3_64bits_reset(&m_state->state);
}
Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

void Hasher::add(std::string_view bytes) {
  XXH3_64bits_update(&m_state->state, bytes.data(), bytes.size());
}

std::uint64_t Hasher::value() const {
  return XXH3_64bits_digest(&m_state->state);
}

}  // namespace ekd
