// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/content/content.hpp"
#include "libekd/layout/places.hpp"

#include <cstdint>
#include <vector>

namespace ekd::layout {

/// Where the elements of a content stood in an earlier drawing, found at once.
class PlaceFinder {
 public:
  PlaceFinder(const Content& content, const Places& earlier);

  const Places& places() const { return m_earlier; }
  /// Of an element that is shown, of several cards that in `block`; nothing where it did not stand.
  const CardPlace* find(Slot element, ElementId block = {}) const;

 private:
  const Content& m_content;
  const Places& m_earlier;
  std::vector<std::uint32_t> m_first;  // of the places of an element, by position; one too far for none
};

}  // namespace ekd::layout
