// SPDX-License-Identifier: MIT
#pragma once

namespace ekd::editor {

class DiagramView;

/// Everything that can be done with a diagram as actions of that widget, with keys and stable object names.
void addDiagramActions(DiagramView& view);

}  // namespace ekd::editor
