// SPDX-License-Identifier: MIT
#pragma once

#include <Qt>

namespace ekd::editor {

/// What item models whose rows stand for elements say beside the text.
enum ElementRole {
  ElementIdRole = Qt::UserRole,  ///< 32 hex digits
  NumberRole,
  KindRole,       ///< ElementKind as int
  StandingRole,   ///< Standing as int
  CertaintyRole,  ///< Certainty as int
};

}  // namespace ekd::editor
