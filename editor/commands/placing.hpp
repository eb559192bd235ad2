// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"

namespace ekd::editor {

/// Makes what is selected stand under `parent`, or ties it to it as is usual where it cannot stand there. One
/// step to undo.
bool putUnder(SessionBridge& bridge, ElementId parent);

/// Ties two elements with the usual relation for their kinds, in the direction that the method has; an
/// untyped link where it has none.
Status tieAsUsual(Editor& editor, IdSource& ids, ElementId from, ElementId to);

}  // namespace ekd::editor
