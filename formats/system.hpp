// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"

#include <filesystem>
#include <string>

namespace ekd {

/// The time of day.
class SystemClock : public Clock {
 public:
  TimeMs now() override;
};

/// Identities for what is made now. They ascend, and stand behind those that are made from names, because
/// elements at the top are numbered by identity: a new one never changes the number that people know another
/// one by. Two people who work apart do not make the same: 16 bits set, 48 of Unix time in milliseconds, 16
/// that count within one, 48 random ones (after UUID version 7, RFC 9562).
class FreshIds : public IdSource {
 public:
  explicit FreshIds(Clock* clock = nullptr) : m_clock(clock) {}
  Bits128 next() override;

 private:
  Clock* m_clock;  ///< the system's unless given
  std::uint64_t m_time = 0;
  std::uint64_t m_count = 0;
};

/// Where the running program lies, and its sibling programs; empty when the system does not say.
std::filesystem::path programFolder();

/// Who runs the program, as the system calls them.
std::string userName();

}  // namespace ekd
