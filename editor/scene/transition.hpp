// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/picture.hpp"

#include <QPointF>
#include <vector>

namespace ekd::editor {

/// How far every box of `after` stood from its new place in `before`, when the whole of `before` is moved by
/// `shift`. Boxes that were not there before have come where they are.
std::vector<QPointF> startOffsets(const Picture& before, const Picture& after, QPointF shift);

/// Whether any box moves by more than `least` points.
bool movesAnything(const std::vector<QPointF>& offsets, double least);

/// The same offsets when `share` (0 to 1) of the way is done.
std::vector<QPointF> partOf(const std::vector<QPointF>& offsets, double share);

}  // namespace ekd::editor
