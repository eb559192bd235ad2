// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"

#include <filesystem>

namespace ekd {

/// The time of day.
class SystemClock : public Clock {
 public:
  TimeMs now() override;
};

/// Identities from the random source of the operating system.
class RandomIds : public IdSource {
 public:
  Bits128 next() override;
};

/// Where the running program lies, and its sibling programs; empty when the system does not say.
std::filesystem::path programFolder();

}  // namespace ekd
