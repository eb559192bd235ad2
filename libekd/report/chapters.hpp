// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/report/branches.hpp"

#include <span>

namespace ekd::report {

// Each chapter is left out where there is nothing for it. All but the first two and the last two tell only of
// what has not been told before.

void tellSummary(Teller& teller, const Branches& branches);
void tellGoals(Teller& teller, const Branches& branches, bool figures);
void tellProjects(Teller& teller);
void tellActors(Teller& teller, bool figures);
/// A chapter for each sub-model of which something is left.
void tellRest(Teller& teller, bool figures);
void tellOpenPoints(Teller& teller);
void tellMeetings(Teller& teller);

/// The diagrams that the document has of one sub-model.
void addFiguresOf(Teller& teller, Submodel submodel);

}  // namespace ekd::report
