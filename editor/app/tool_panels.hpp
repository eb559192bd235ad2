// SPDX-License-Identifier: MIT
#pragma once

namespace ekd::editor {

class MainWindow;

/// Docks inspector, history, what if, inbox, two columns, minutes, issues and bin at the right and below,
/// each with an action that goes there.
void addToolPanels(MainWindow& window);

}  // namespace ekd::editor
