// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/kinds.hpp"

#include <span>

namespace ekd {

/// Short words for who does what, for headings and cells where the reading of the relation is too long.
struct RoleWords {
  RelationKind kind;
  Bilingual word;  ///< "responsible", "atbild"
  char letter;     ///< in a matrix: upper case; in lower case it is only possible
};

/// One row for each kind that isResponsibility() names, in the order of the kinds.
std::span<const RoleWords> roleWords();

/// `role` must be one that isResponsibility() names.
const RoleWords& wordsOf(RelationKind role);

}  // namespace ekd
