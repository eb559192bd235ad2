// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>
#include <cstddef>

namespace ekd::editor {

/// What can be gripped at a card, in pixels of the window.
struct Handles {
  QRectF link;  ///< drag from here to link
  QRectF fold;  ///< shows or hides what stands below
};

/// Both lie right of the card, where its text ends and the next card of its column does not reach: the one to
/// link at half its height, or as far above that as the one to fold needs at its lower corner. Cards that are
/// too small on the screen have none: hasHandles() says so.
/// With so many cards folded away, the one to fold is as wide as their number.
Handles handlesOf(const QRectF& card, std::size_t hidden = 0);
bool hasHandles(const QRectF& card);
/// At a handle, or on the short way there from the card.
bool isAtHandles(const Handles& handles, QPointF at);

}  // namespace ekd::editor
