// SPDX-License-Identifier: MIT
#pragma once

namespace ekd::editor {

class MainWindow;

/// A second window of the model, for the room, with the actions that open it and look nearer.
void addAudience(MainWindow& window);

}  // namespace ekd::editor
