// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/result.hpp"
#include "libekd/layout/drawing.hpp"

namespace ekd::drawing {

/// Refuses what no output could draw: no size, or a number that is none or beyond a million points (350 m).
Status checkDrawing(const layout::Drawing& drawing);

}  // namespace ekd::drawing
