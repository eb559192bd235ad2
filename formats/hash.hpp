// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

namespace ekd {

/// XXH3 with 64 bits, the same on every machine. It finds accidents, not forgeries.
std::uint64_t hashOf(std::string_view bytes);

/// The same, over bytes that come in pieces.
class Hasher {
 public:
  Hasher();
  ~Hasher();
  Hasher(Hasher&&) noexcept;
  Hasher& operator=(Hasher&&) noexcept;

  void add(std::string_view bytes);
  /// Of everything so far.
  std::uint64_t value() const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace ekd
