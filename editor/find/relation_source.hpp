// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "editor/find/quick_picker.hpp"

namespace ekd::editor {

/// Relations that could be made from `from`: "hinders 2.4", "is financed by nvo", "@nvo performs", or only
/// the other end ("2.4", "school") and then every usual way to tie the two. First comes what the capture line
/// makes of the text; then what fits best, the usual relation before others. What the method does not know
/// comes last and says so; taking a row makes the relation. `note` hears why one that was made is unusual.
QuickPicker::Source relationSource(SessionBridge& bridge, ElementId from,
                                   std::function<void(const QString&)> note);

}  // namespace ekd::editor
