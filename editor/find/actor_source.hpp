// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "editor/find/quick_picker.hpp"

namespace ekd::editor {

/// Actors by words of their names and aliases, those first that most is answered for by; taking one runs
/// `take`. As of now: nobody edits while a picker is open.
QuickPicker::Source actorSource(const SessionBridge& bridge, const std::function<void(ElementId)>& take);

}  // namespace ekd::editor
