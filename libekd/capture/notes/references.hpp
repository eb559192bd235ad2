// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/spelling.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ekd::notes {

/// "2.4", "P7", "goal 2.4", "2.4. mērķis": nothing else.
struct Reference {
  std::optional<ElementKind> kind;
  std::string number;
};
std::optional<Reference> referenceFrom(std::string_view text);

/// "P7 hinders 2.4", "2.3. mērķis atbalsta 2.1": a line that is nothing else.
struct LinkWords {
  Reference source;
  RelationKind relation = RelationKind::supports;
  Reference target;
};
std::optional<LinkWords> linkWords(std::string_view text);

}  // namespace ekd::notes
