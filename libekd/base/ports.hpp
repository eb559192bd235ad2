// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/id.hpp"

#include <cstdint>

namespace ekd {

/// Milliseconds since 1970-01-01T00:00:00Z.
using TimeMs = std::int64_t;

/// What libekd asks the outside world for. A test replaces it, so that the same calls give the same bytes.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual TimeMs now() = 0;
};

/// Where new identities come from: random ones in programs, counted ones in tests.
class IdSource {
 public:
  virtual ~IdSource() = default;
  virtual Bits128 next() = 0;

  template <class IdType>
  IdType make() {
    return IdType{next()};
  }
};

}  // namespace ekd
