// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"

/// What is done with the bin. Each is one step to undo.
namespace ekd::editor {

/// Deletes the selected cards into the bin. A reason that is given next joins the step.
bool removeCards(SessionBridge& bridge);

/// Says why the cards of an entry were deleted; an empty reason takes it back.
bool giveReason(SessionBridge& bridge, BinId entry, const QString& reason);

/// A card of the bin.
struct BinnedCard {
  BinId entry;
  ElementId element;
  auto operator<=>(const BinnedCard&) const = default;
};

/// Brings cards back and selects them. Gives a sentence about what could not be as it was, else an empty one;
/// nothing when nothing came back.
std::optional<QString> restoreCards(SessionBridge& bridge, const std::vector<BinnedCard>& cards);

bool discardCards(SessionBridge& bridge, const std::vector<BinnedCard>& cards);
bool discardAllCards(SessionBridge& bridge);

/// What became of the cards of an entry and of those below them: "Goal 2.4 is in the bin; its 3 cards went up
/// to Goal 2".
QString storyOfDeleted(const SessionBridge& bridge, const BinEntry& entry);

/// Where the element stood that lies in the entry, apart from what lies there, too; none at the top.
ElementId aboveDeleted(const Model& model, const BinEntry& entry, ElementId element);

/// "Goal 2.1", or "3 cards" for what was deleted together.
QString nameOfDeleted(const BinEntry& entry, const std::string& language);

}  // namespace ekd::editor
