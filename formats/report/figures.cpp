// SPDX-License-Identifier: MIT
#include "formats/report/figures.hpp"

#include "formats/drawing/overheard_engine.hpp"
#include "formats/drawing/painters.hpp"
#include "formats/report/xml.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace ekd::report {
namespace {

constexpr double smallestText = 7.5;           ///< points, as long as the drawing fits the page
constexpr double pixelsPerPoint = 200.0 / 72;  ///< 200 dots an inch
constexpr double mostPixels = 40e6;            ///< an office program holds every picture unpacked
constexpr double hardlySmaller = 0.95;         ///< nobody sees the difference

layout::Sheet figureSheet() {
  layout::Sheet sheet;
  sheet.size = {textWidth, figureHeight};
  sheet.margin = 1;  // lines at the border keep their width
  sheet.minText = smallestText;
  sheet.maxText = 9;
  sheet.trim = true;
  sheet.titled = false;
  return sheet;
}

/// By how much a drawing must shrink to stand on a page; 1 when it does as it is.
double fittingScale(layout::Size size) {
  return std::min({1.0, textWidth / size.width, figureHeight / size.height});
}

double imageScale(const layout::Drawing& drawing) {
  const double area = drawing.size.width * drawing.size.height;
  return std::min({pixelsPerPoint, std::sqrt(mostPixels / area), drawing::largestScale(drawing)});
}

Result<std::string> paint(const layout::Drawing& drawing, Output output) {
  std::ostringstream out;
  const Status status = output == Output::html ? drawing::paintSvg(drawing, out)
                                               : drawing::paintPng(drawing, out, imageScale(drawing));
  if (!status) return tl::unexpected(status.error());
  return std::move(out).str();
}

/// Draws one figure after the other.
class Illustrator {
 public:
  Illustrator(const Report& report, const Document& document, Output output, ExportedReport& exported)
      : m_report(report), m_document(document), m_output(output), m_exported(exported) {}

  Picture draw(const Figure& figure, layout::Drawer& drawer) {
    m_title = &figure.title;
    const layout::Request request{m_document, figure.view, m_report.language, figureSheet()};
    const auto outcome = drawer.draw(request);
    if (!outcome) return {};
    m_exported.engineFailed = m_exported.engineFailed || outcome->engineFailed;
    auto notes = outcome->notes;
    if (outcome->hasGrown) notes.pop_back();  // the page did not grow; place() says what was done instead
    for (const std::string& text : notes) note(text);
    return place(outcome->drawing);
  }

 private:
  Picture place(const layout::Drawing& drawing) {
    auto bytes = paint(drawing, m_output);
    if (!bytes) {
      note("could not be drawn (" + bytes.error().detail + "); the report tells what it shows instead");
      return {};
    }
    const double scale = fittingScale(drawing.size);
    if (scale < hardlySmaller)
      note("is scaled down to " + std::to_string(std::lround(100 * scale)) +
           " % to fit the page; its smallest text is " + decimal(scale * smallestText) + " points high");
    return {std::move(*bytes), {drawing.size.width * scale, drawing.size.height * scale}};
  }

  void note(const std::string& text) {
    m_exported.notes.push_back("the diagram \"" + *m_title + "\": " + text);
  }

  const Report& m_report;
  const Document& m_document;
  Output m_output;
  ExportedReport& m_exported;
  const std::string* m_title = nullptr;
};

std::vector<const Figure*> figuresOf(const Report& report) {
  std::vector<const Figure*> figures;
  for (const Block& block : report.blocks) {
    if (const auto* figure = std::get_if<Figure>(&block)) figures.push_back(figure);
  }
  return figures;
}

}  // namespace

std::vector<Picture> drawFigures(const Report& report, const Document& document, Output output,
                                 layout::TextMeasurer& measurer, layout::LayoutEngine& engine,
                                 const Progress& progress, ExportedReport& exported) {
  drawing::OverheardEngine overheard(engine);
  layout::Drawer drawer(measurer, overheard);
  Illustrator illustrator(report, document, output, exported);
  std::vector<Picture> pictures;
  const auto figures = figuresOf(report);
  for (const Figure* figure : figures) {
    if (progress && !progress(pictures.size() + 1, figures.size(), figure->title)) {
      exported.isCancelled = true;
      break;
    }
    pictures.push_back(illustrator.draw(*figure, drawer));
  }
  exported.engineComplaint = overheard.complaint();
  return pictures;
}

}  // namespace ekd::report
