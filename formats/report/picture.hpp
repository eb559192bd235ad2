// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/geometry.hpp"

#include <string>

namespace ekd::report {

/// A diagram that is drawn. Without bytes it could not be: what it shows is then told in words.
struct Picture {
  std::string bytes;  ///< SVG for HTML, PNG for OpenDocument
  layout::Size size;  ///< points, as it stands on paper
};

/// What is free for text on a page, in points: A4 between the margins that both formats have.
inline constexpr double pointsPerMillimetre = 72 / 25.4;
inline constexpr double textWidth = 170 * pointsPerMillimetre;
/// Room for a chapter, a heading and a line stays above a figure of this height.
inline constexpr double figureHeight = 218 * pointsPerMillimetre;

}  // namespace ekd::report
