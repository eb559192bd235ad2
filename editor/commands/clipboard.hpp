// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"

class QMimeData;

namespace ekd::editor {

/// Of cards on the clipboard: a document of the native format.
QString cardsMimeType();

/// The selected cards and what stands under them, for this and other windows (as a native document) and for
/// other programs (as an indented text). Null when nothing is selected; the caller owns it.
QMimeData* cardsAsMimeData(const SessionBridge& bridge);

/// Takes the same cards away in one step.
bool removeBranches(SessionBridge& bridge);

/// Whether it holds cards, and not only text.
bool hasCards(const QMimeData& data);

/// Puts the cards under `parent` (none: at the top) in one step and selects them.
bool pasteCards(SessionBridge& bridge, const QMimeData& data, ElementId parent);

}  // namespace ekd::editor
