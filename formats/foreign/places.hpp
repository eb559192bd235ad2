// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace ekd::foreign {

class Import;

/// What, beside parents, says where elements stand.
enum class PlacedBy : std::uint8_t {
  relations,    ///< the first `supports` of a goal, and the arms of joints
  orders,       ///< only relations with an order
  ordersOfRows  ///< the same in a file that people add rows to: a note says what looks forgotten
};

/// Decides which relations of an import say where an element stands, and makes those that parents ask for.
void placeElements(Import& import, PlacedBy by);

}  // namespace ekd::foreign
