// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/drawing.hpp"
#include "libekd/model/element.hpp"
#include "libekd/model/relation.hpp"

namespace ekd::layout {

/// An empty box in the notation of the element's kind: dashed where it is only possible, pale where it was
/// rejected or parked.
Box dressed(const Element& element, const Rect& rect);

/// A line in the notation of the relation, without a title.
Wire dressed(const Relation& relation, std::vector<Point> points);

/// Rejected or parked.
bool isFaded(const Element& element);

/// Of all text on what is faded.
inline constexpr Colour fadedText{0x4A, 0x4A, 0x4A};

/// How far the colours of what is faded are on their way to white.
inline constexpr double fading = 0.65;

}  // namespace ekd::layout
