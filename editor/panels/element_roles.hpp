// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"

#include <QVariant>

namespace ekd::editor {

/// What item models whose rows stand for elements say beside the text.
enum ElementRole {
  ElementIdRole = Qt::UserRole,  ///< 32 hex digits
  NumberRole,
  KindRole,       ///< ElementKind as int
  StandingRole,   ///< Standing as int
  CertaintyRole,  ///< Certainty as int
  AsideRole,      ///< what stands quietly behind the text
};

/// What a row that stands for this element says for one of these roles, or as its text (also for editing and
/// for screen readers). Nothing for other roles and for an element that is not there.
QVariant elementData(const SessionBridge& bridge, ElementId id, int role);

}  // namespace ekd::editor
