// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/report/teller.hpp"

namespace ekd::report {

/// Who does what for a goal or process, a line a role: "performs: NGOs, Police (only possible)". Where nobody
/// is tied to it, whom it has from above; empty where nobody answers for it at all.
Cell whoDoes(const Teller& teller, Slot target);

/// The diagram of the document that shows an element and what stands below it; else nothing.
const View* viewOf(const Teller& teller, Slot root);

}  // namespace ekd::report
