// SPDX-License-Identifier: MIT
#pragma once

#include "formats/report/export.hpp"
#include "formats/report/picture.hpp"

#include <vector>

namespace ekd::report {

/// A report with a picture for each of its figures, in their order.
struct IllustratedReport {
  Report report;
  std::vector<Picture> pictures;
};

/// Draws the figures of a report for a page: as SVG for HTML, as PNG for OpenDocument. A figure whose text
/// would be too small becomes several, one below the other. What had to give is added to `exported`; a
/// picture that cannot be drawn has no bytes. Stops, with isCancelled, when `progress` says so.
IllustratedReport drawFigures(const Report& report, const Document& document, Output output,
                              layout::TextMeasurer& measurer, layout::LayoutEngine& engine,
                              const Progress& progress, ExportedReport& exported);

}  // namespace ekd::report
