// SPDX-License-Identifier: MIT
#pragma once

#include "formats/report/export.hpp"
#include "formats/report/picture.hpp"

#include <vector>

namespace ekd::report {

/// Draws the figures of a report for a page, in their order: as SVG for HTML, as PNG for OpenDocument. What
/// had to give is added to `exported`; a picture that cannot be drawn has no bytes. Stops, with isCancelled,
/// when `progress` says so.
std::vector<Picture> drawFigures(const Report& report, const Document& document, Output output,
                                 layout::TextMeasurer& measurer, layout::LayoutEngine& engine,
                                 const Progress& progress, ExportedReport& exported);

}  // namespace ekd::report
