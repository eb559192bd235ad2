// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>

namespace ekd::editor {

/// What can be gripped at a card, in pixels of the window.
struct Handles {
  QRectF link;  ///< on the right border: drag from here to link
  QRectF fold;  ///< on the lower border: shows or hides what stands below
};

/// Cards that are too small on the screen have none: hasHandles() says so.
Handles handlesOf(const QRectF& card);
bool hasHandles(const QRectF& card);

}  // namespace ekd::editor
