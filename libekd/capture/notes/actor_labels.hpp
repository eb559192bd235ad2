// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/kinds.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::notes {

/// "Lead: Harbour Authority", "Atbildīgie: skola un pašvaldība": a line that says who does something.
struct ActorLabel {
  RelationKind role = RelationKind::isResponsibleFor;
  std::vector<std::string> names;  ///< as printed, articles and brackets left out
};
/// Bullets in front do not matter.
std::optional<ActorLabel> actorLabel(std::string_view line);

/// "By when: next spring": one or two words and a colon, as they stand beside such lines.
bool isProperty(std::string_view line);

}  // namespace ekd::notes
