// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/atlas/atlas.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::drawing {

enum class Output : std::uint8_t { svg, pdf, png, dot };

/// "svg", "pdf", "png", "dot".
std::string_view nameOf(Output output);
/// Also "gv", in any case, with or without a dot in front. Nothing for anything else.
std::optional<Output> outputFromName(std::string_view name);

struct ExportOptions {
  Output output = Output::svg;
  double textPixels = 14;  ///< PNG: the least size of text
};

struct Exported {
  std::string bytes;               ///< of the whole file
  std::vector<std::string> notes;  ///< what had to give, as sentences in English for the person who asked
  bool isLargerThanSheet = false;  ///< which the notes tell of
  bool engineFailed = false;       ///< a block was placed by our own code
  std::string engineComplaint;     ///< why the engine failed last
};

/// Draws a view and paints it as a file: what the command line and the editor export. Fails with badInput
/// when the drawing cannot be drawn (see painters.hpp).
Result<Exported> exportView(const layout::Request& request, const ExportOptions& options,
                            layout::TextMeasurer& measurer, layout::LayoutEngine& engine);

/// An atlas: a PDF with all pages, or one file a page.
struct ExportedAtlas {
  struct File {
    std::string name;  ///< of the page; empty for a PDF with all
    std::string bytes;
  };
  std::vector<File> files;
  std::size_t pages = 0;
  std::vector<std::string> notes;
  bool engineFailed = false;
  std::string engineComplaint;
  bool isCancelled = false;  ///< there are no files
};

/// Draws a view on as many sheets as it takes (see layout/atlas/atlas.hpp): as PDF in one file, as SVG or PNG
/// one file a page. Fails with badInput for DOT, which has no pages, and as exportView().
Result<ExportedAtlas> exportAtlas(const layout::Request& request, const ExportOptions& options,
                                  layout::TextMeasurer& measurer, layout::LayoutEngine& engine,
                                  const layout::AtlasProgress& progress = {});

}  // namespace ekd::drawing
