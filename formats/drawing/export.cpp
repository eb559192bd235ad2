// SPDX-License-Identifier: MIT
#include "formats/drawing/export.hpp"

#include "formats/drawing/overheard_engine.hpp"
#include "formats/drawing/painters.hpp"
#include "formats/graphviz/dot.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>

namespace ekd::drawing {
namespace {

constexpr double screenPixelsPerPoint = 96.0 / 72;
constexpr std::array<std::string_view, 4> outputNames{"svg", "pdf", "png", "dot"};

/// Pixels a point, as many as the text needs and an image may have.
double imageScale(const layout::Drawing& drawing, double textPixels, std::vector<std::string>& notes) {
  const double wanted = std::max(screenPixelsPerPoint, scaleForText(drawing, textPixels));
  const double possible = largestScale(drawing);
  if (wanted <= possible) return wanted;
  notes.push_back("the image would be too large and is smaller than asked; SVG and PDF have no such limit");
  return possible;
}

Result<std::string> paintAs(const ExportOptions& options, const layout::Drawing& drawing,
                            std::string_view date, std::vector<std::string>& notes) {
  std::ostringstream out;
  Status status;
  if (options.output == Output::svg) status = paintSvg(drawing, out);
  if (options.output == Output::pdf) status = paintPdf(drawing, out, date);
  if (options.output == Output::png)
    status = paintPng(drawing, out, imageScale(drawing, options.textPixels, notes));
  if (!status) return tl::unexpected(status.error());
  return std::move(out).str();
}

}  // namespace

std::string_view nameOf(Output output) {
  return outputNames[static_cast<std::size_t>(output)];
}

std::optional<Output> outputFromName(std::string_view name) {
  if (name.starts_with('.')) name.remove_prefix(1);
  std::string lowered(name);
  std::transform(lowered.begin(), lowered.end(), lowered.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (lowered == "gv") return Output::dot;
  const auto it = std::find(outputNames.begin(), outputNames.end(), lowered);
  if (it == outputNames.end()) return std::nullopt;
  return static_cast<Output>(it - outputNames.begin());
}

Result<Exported> exportView(const layout::Request& request, const ExportOptions& options,
                            layout::TextMeasurer& measurer, layout::LayoutEngine& engine) {
  Exported exported;
  if (options.output == Output::dot) {
    exported.bytes = graphviz::toDot(request);
    return exported;
  }
  OverheardEngine overheard(engine);
  const layout::Outcome outcome = layout::draw(request, measurer, overheard);
  exported.notes = outcome.notes;
  exported.isLargerThanSheet = outcome.hasGrown;
  exported.engineFailed = outcome.engineFailed;
  exported.engineComplaint = overheard.complaint();
  auto bytes = paintAs(options, outcome.drawing, request.document.metadata.date, exported.notes);
  if (!bytes) return tl::unexpected(bytes.error());
  exported.bytes = std::move(*bytes);
  return exported;
}

Result<ExportedAtlas> exportAtlas(const layout::Request& request, const ExportOptions& options,
                                  layout::TextMeasurer& measurer, layout::LayoutEngine& engine,
                                  const layout::AtlasProgress& progress) {
  if (options.output == Output::dot)
    return failure(ErrorCode::badInput, "DOT has no pages; take PDF, SVG or PNG");
  OverheardEngine overheard(engine);
  layout::Atlas atlas = layout::drawAtlas(request, measurer, overheard, progress);
  ExportedAtlas exported;
  exported.pages = atlas.pages.size();
  exported.notes = std::move(atlas.notes);
  exported.engineFailed = atlas.engineFailed;
  exported.engineComplaint = overheard.complaint();
  exported.isCancelled = atlas.isCancelled;
  if (atlas.isCancelled) return exported;
  if (options.output == Output::pdf) {
    std::ostringstream out;
    const Status status = paintPdf(atlas.pages, out, request.document.metadata.date);
    if (!status) return tl::unexpected(status.error());
    exported.files.push_back({{}, std::move(out).str()});
    return exported;
  }
  for (const layout::AtlasPage& page : atlas.pages) {
    auto bytes = paintAs(options, page.drawing, {}, exported.notes);
    if (!bytes) return tl::unexpected(bytes.error());
    exported.files.push_back({page.name, std::move(*bytes)});
  }
  return exported;
}

}  // namespace ekd::drawing
