// SPDX-License-Identifier: MIT
#pragma once

#include "editor/app/action_list.hpp"
#include "editor/document/session_bridge.hpp"
#include "editor/find/quick_picker.hpp"

namespace ekd::editor {

/// Elements by text, number, actor or alias; taking one selects it, unless `take` says what else to do.
QuickPicker::Source elementSource(SessionBridge& bridge, std::function<void(ElementId)> take = {});
/// Elements by the beginning of their number, goals first.
QuickPicker::Source numberSource(SessionBridge& bridge);
/// Every action that can be run now, by any words of its name, else by what other people call it
/// (otherWordsFor()).
QuickPicker::Source actionSource(const ActionList& actions);

}  // namespace ekd::editor
