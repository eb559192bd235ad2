// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "editor/scene/diagram_filter.hpp"

namespace ekd::editor {

QString nameOfStanding(Standing standing);

/// What a filter asks for, in a few words: "social; Goal, Problem; Municipality". Empty for none.
QString inWords(const SessionBridge& bridge, const DiagramFilter& filter);

/// What is seen of a view, called after it and the filter: "Goal 6 (Nobody answers)".
View asSeen(const SessionBridge& bridge, View narrowed, const View& view, const DiagramFilter& filter);

}  // namespace ekd::editor
