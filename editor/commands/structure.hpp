// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "libekd/metamodel/spelling.hpp"

/// What one key does to the elements that are selected. Each is one step to undo; what cannot be done is
/// refused through the bridge in a sentence.
namespace ekd::editor {

enum class Move : unsigned char { up, down, in, out };

/// Moves the current element among its siblings, below the sibling before it, or out to its parent's level.
bool moveCard(SessionBridge& bridge, Move direction);

/// Puts a joint between the selected siblings and what they stand under. Those that stand under a joint of
/// that kind already are taken apart.
bool groupCards(SessionBridge& bridge, ElementKind joint);
bool ungroupCards(SessionBridge& bridge);

/// The first selected element takes over everything from the others.
bool mergeCards(SessionBridge& bridge);

/// With the attribute that the kind was named with, if any: an argument for or against.
bool retypeCards(SessionBridge& bridge, const KindSpelling& kind);

/// What is looked at next when an element goes: the sibling behind it, else the one before, else its parent.
ElementId neighbourOf(const Model& model, ElementId id);
/// "Goal 2.1", or "3 cards".
QString nameOfSelected(SessionBridge& bridge);

bool setStanding(SessionBridge& bridge, Standing standing, const QString& reason = {});
bool toggleCertainty(SessionBridge& bridge);
bool setPriority(SessionBridge& bridge, Level level);
/// Adds to the number of votes; it never falls below none.
bool vote(SessionBridge& bridge, int votes);

/// False for an empty text: the card keeps the one that it has.
bool renameCard(SessionBridge& bridge, ElementId id, const QString& text);
/// Two elements of one: what stands before `position` (in UTF-16 units) of `text` is its label, the rest
/// becomes the next sibling.
bool splitCard(SessionBridge& bridge, ElementId id, const QString& text, qsizetype position);

}  // namespace ekd::editor
