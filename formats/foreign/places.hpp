// SPDX-License-Identifier: MIT
#pragma once

namespace ekd::foreign {

class Import;

/// Decides which relations of an import say where an element stands, and makes those that parents ask for.
void placeElements(Import& import, bool saysOrder);

}  // namespace ekd::foreign
