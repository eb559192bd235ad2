// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"

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

}  // namespace ekd
