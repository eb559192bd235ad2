// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/model.hpp"
#include "libekd/query/numbering.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::layout {

/// Tells from one drawing to the next what would be said otherwise about an element: what it is, its number,
/// its relations to others that are shown, and what these are called.
class Editions {
 public:
  /// `shows` says of a slot whether it is shown.
  void update(const Model& model, const Numbering& numbering, std::string_view language,
              const std::function<bool(Slot)>& shows);

  /// As long as it is the same, all that is said about an element and its relations is the same.
  std::uint64_t of(Slot element) const { return m_said[element].edition; }

 private:
  /// What an element was called in the last drawing, and since when.
  struct Said {
    std::uint64_t revision = 0;
    std::uint64_t edition = 0;
    std::string number;
    bool isShown = false;
  };

  std::vector<Said> m_said;  // by slot
  std::string m_language;
  std::uint64_t m_last = 0;
};

}  // namespace ekd::layout
