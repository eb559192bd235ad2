// SPDX-License-Identifier: MIT
#include "formats/report/export.hpp"

#include "formats/report/figures.hpp"
#include "formats/report/html.hpp"
#include "formats/report/odt.hpp"
#include "libekd/report/compose.hpp"

#include <algorithm>
#include <cctype>

namespace ekd::report {

std::string_view nameOf(Output output) {
  return output == Output::html ? "html" : "odt";
}

std::optional<Output> outputFromName(std::string_view name) {
  if (name.starts_with('.')) name.remove_prefix(1);
  std::string lowered(name);
  std::transform(lowered.begin(), lowered.end(), lowered.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (lowered == "html" || lowered == "htm") return Output::html;
  if (lowered == "odt") return Output::odt;
  return std::nullopt;
}

Result<ExportedReport> exportReport(const Document& document, const ExportOptions& options,
                                    layout::TextMeasurer& measurer, layout::LayoutEngine& engine,
                                    const Progress& progress) {
  const Report report = compose(document, {options.language, options.figures});
  return exportReport(report, document, options, measurer, engine, progress);
}

Result<ExportedReport> exportReport(const Report& report, const Document& document,
                                    const ExportOptions& options, layout::TextMeasurer& measurer,
                                    layout::LayoutEngine& engine, const Progress& progress) {
  ExportedReport exported;
  const auto [illustrated, pictures] =
      drawFigures(report, document, options.output, measurer, engine, progress, exported);
  if (exported.isCancelled) return exported;
  if (options.output == Output::html) {
    exported.bytes = toHtml(illustrated, pictures);
    return exported;
  }
  auto bytes = toOdt(illustrated, pictures, document.metadata.date);
  if (!bytes) return tl::unexpected(bytes.error());
  exported.bytes = std::move(*bytes);
  return exported;
}

}  // namespace ekd::report
