// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/model.hpp"

namespace ekd {

/// Asks the processor to fetch what hangs on an element a few slots ahead, for loops over all elements that
/// look at texts: each lies somewhere else in the memory, and waiting for it costs more than the look.
inline void lookAhead(const SlotTable<Element>& elements, Slot slot) {
#if defined(__GNUC__)
  constexpr Slot far = 8;
  constexpr Slot near = 4;
  if (elements.slotEnd() - slot > far) {
    const Element& element = elements[slot + far];
    __builtin_prefetch(element.labels.data());
    __builtin_prefetch(element.labels.data() + 1);
    __builtin_prefetch(&element.details->aliases);
    __builtin_prefetch(&element.details->attributes);
  }
  if (elements.slotEnd() - slot > near) {
    for (const Text& text : elements[slot + near].labels) __builtin_prefetch(text.text.data());
  }
#endif
}

}  // namespace ekd
