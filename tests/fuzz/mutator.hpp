// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ekd::test {

/// Changes inputs a little, the same way for the same seed on every machine.
class Mutator {
 public:
  explicit Mutator(std::uint64_t seed) : m_state(seed) {}

  /// One input with one to eight changes: bits, bytes, parts cut, doubled, moved, taken from another input,
  /// or words that readers trip over.
  std::string mutated(const std::vector<std::string>& inputs);

 private:
  std::uint64_t next();
  std::size_t below(std::size_t bound);
  void change(std::string& text, const std::vector<std::string>& inputs);

  std::uint64_t m_state;
};

}  // namespace ekd::test
