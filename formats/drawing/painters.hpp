// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/result.hpp"
#include "libekd/layout/atlas/atlas.hpp"

#include <ostream>
#include <span>
#include <string_view>

namespace ekd::drawing {

// All three give the same bytes for the same drawing. They fail with badInput for a drawing that cannot be
// drawn (no size, a coordinate that is no number or absurdly large, more pixels than mostPixels) and with
// ioFailure when `out` does not take the bytes; what was written until then is worthless.

/// Scalable, for the web and for reports: every element is a group with its identity, a title and a
/// description for screen readers, and can be linked into (FILE.svg#e-<identity>).
Status paintSvg(const layout::Drawing& drawing, std::ostream& out);

/// One page of the drawing's size. Text stays text. A drawing beyond what PDF readers accept (14,400 points)
/// is scaled down. `date` (ISO 8601) is the creation date in the file; empty leaves it out, so that equal
/// drawings are equal files.
Status paintPdf(const layout::Drawing& drawing, std::ostream& out, std::string_view date = {});

/// The pages of an atlas one after the other, with an outline, and links where a page leads to others.
Status paintPdf(std::span<const layout::AtlasPage> pages, std::ostream& out, std::string_view date = {});

/// `scale` is pixels a point: 1 gives 9-point text 9 pixels.
Status paintPng(const layout::Drawing& drawing, std::ostream& out, double scale);

/// More would need more than half a gigabyte of memory.
inline constexpr double mostPixels = 120e6;

/// The largest scale that paintPng() takes for this drawing.
double largestScale(const layout::Drawing& drawing);

/// The scale at which the smallest text of the drawing is `pixels` high (nominal font size); 0 without text.
double scaleForText(const layout::Drawing& drawing, double pixels);

}  // namespace ekd::drawing
