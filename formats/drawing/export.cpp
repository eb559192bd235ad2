// SPDX-License-Identifier: MIT
#include "formats/drawing/export.hpp"

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

/// Passes everything on to another engine and remembers why it last failed.
class OverheardEngine : public layout::LayoutEngine {
 public:
  explicit OverheardEngine(layout::LayoutEngine& engine) : m_engine(engine) {}

  std::vector<Result<layout::BlockLayout>> layOut(std::span<const layout::BlockGraph> blocks) override {
    auto answers = m_engine.layOut(blocks);
    for (const auto& answer : answers) {
      if (!answer) m_complaint = answer.error().detail;
    }
    return answers;
  }
  const std::string& complaint() const { return m_complaint; }

 private:
  layout::LayoutEngine& m_engine;
  std::string m_complaint;
};

/// Pixels a point, as many as the text needs and an image may have.
double imageScale(const layout::Drawing& drawing, double textPixels, std::vector<std::string>& notes) {
  const double wanted = std::max(screenPixelsPerPoint, scaleForText(drawing, textPixels));
  const double possible = largestScale(drawing);
  if (wanted <= possible) return wanted;
  notes.push_back("the image would be too large and is smaller than asked; SVG and PDF have no such limit");
  return possible;
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
  exported.engineFailed = outcome.engineFailed;
  exported.engineComplaint = overheard.complaint();
  std::ostringstream out;
  Status status;
  if (options.output == Output::svg) status = paintSvg(outcome.drawing, out);
  if (options.output == Output::pdf) status = paintPdf(outcome.drawing, out, request.document.metadata.date);
  if (options.output == Output::png)
    status = paintPng(outcome.drawing, out, imageScale(outcome.drawing, options.textPixels, exported.notes));
  if (!status) return tl::unexpected(status.error());
  exported.bytes = std::move(out).str();
  return exported;
}

}  // namespace ekd::drawing
