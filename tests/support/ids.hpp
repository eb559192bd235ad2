// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"

namespace ekd::test {

/// 1, 2, 3 ...: readable in failures and the same on every run.
class CountedIds : public IdSource {
 public:
  Bits128 next() override { return {0, ++m_last}; }

 private:
  std::uint64_t m_last = 0;
};

class FixedClock : public Clock {
 public:
  TimeMs now() override { return time; }
  TimeMs time = 1'700'000'000'000;
};

/// The n-th identity that CountedIds gives.
template <class IdType>
IdType nth(std::uint64_t n) {
  return IdType{{0, n}};
}

}  // namespace ekd::test
