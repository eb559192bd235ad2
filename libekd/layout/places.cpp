// SPDX-License-Identifier: MIT
#include "libekd/layout/places.hpp"

#include <algorithm>

namespace ekd::layout {

const CardPlace* findPlace(const Places& places, const CardKey& card) {
  const auto at =
      std::lower_bound(places.cards.begin(), places.cards.end(), card,
                       [](const CardPlace& place, const CardKey& wanted) { return place.card < wanted; });
  return at != places.cards.end() && at->card == card ? &*at : nullptr;
}

}  // namespace ekd::layout
