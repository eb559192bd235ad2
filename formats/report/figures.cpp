// SPDX-License-Identifier: MIT
#include "formats/report/figures.hpp"

#include "formats/drawing/overheard_engine.hpp"
#include "formats/drawing/painters.hpp"
#include "formats/report/xml.hpp"
#include "libekd/layout/atlas/atlas.hpp"
#include "libekd/metamodel/kinds.hpp"

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

constexpr Bilingual beforePart{"Part ", ""};
constexpr Bilingual afterPart{": ", ". daļa: "};

/// "Part 2: Goal 7.3 Support after the trial": cards refer to it by that number.
std::string titleOfPart(std::size_t number, const std::string& name, std::string_view language) {
  return std::string(beforePart.in(language)) + std::to_string(number) + std::string(afterPart.in(language)) +
         name;
}

/// Draws one figure after the other, and puts together what comes of them.
class Illustrator {
 public:
  Illustrator(const Document& document, Output output, layout::TextMeasurer& measurer,
              layout::LayoutEngine& engine, ExportedReport& exported)
      : m_document(document),
        m_output(output),
        m_measurer(measurer),
        m_engine(engine),
        m_drawer(measurer, engine),
        m_exported(exported) {}

  void add(const Figure& figure, IllustratedReport& to) {
    m_title = &figure.title;
    layout::Request request{m_document, figure.view, to.report.language, figureSheet()};
    const auto outcome = m_drawer.draw(request);
    if (!outcome) return;
    if (outcome->hasGrown && addParts(figure, request, to)) return;
    m_exported.engineFailed = m_exported.engineFailed || outcome->engineFailed;
    auto notes = outcome->notes;
    if (outcome->hasGrown) notes.pop_back();  // the page did not grow; picture() says what was done instead
    for (const std::string& text : notes) note(text);
    to.report.blocks.emplace_back(figure);
    to.pictures.push_back(picture(outcome->drawing));
  }

 private:
  /// False when there is nothing to cut.
  bool addParts(const Figure& figure, layout::Request& request, IllustratedReport& to) {
    request.division = layout::Division::parts;
    layout::Atlas parts = layout::drawAtlas(request, m_measurer, m_engine);
    if (parts.pages.size() < 2) return false;
    m_exported.engineFailed = m_exported.engineFailed || parts.engineFailed;
    for (const std::string& text : parts.notes) note(text);
    for (std::size_t i = 0; i < parts.pages.size(); ++i) {
      const layout::AtlasPage& part = parts.pages[i];
      to.report.blocks.emplace_back(Figure{figure.view, titleOfPart(i + 1, part.name, to.report.language)});
      to.pictures.push_back(picture(part.drawing));
    }
    return true;
  }

  Picture picture(const layout::Drawing& drawing) {
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

  const Document& m_document;
  Output m_output;
  layout::TextMeasurer& m_measurer;
  layout::LayoutEngine& m_engine;
  layout::Drawer m_drawer;
  ExportedReport& m_exported;
  const std::string* m_title = nullptr;
};

}  // namespace

IllustratedReport drawFigures(const Report& report, const Document& document, Output output,
                              layout::TextMeasurer& measurer, layout::LayoutEngine& engine,
                              const Progress& progress, ExportedReport& exported) {
  drawing::OverheardEngine overheard(engine);
  Illustrator illustrator(document, output, measurer, overheard, exported);
  IllustratedReport illustrated{report, {}};
  illustrated.report.blocks.clear();
  const auto isFigure = [](const Block& block) { return std::holds_alternative<Figure>(block); };
  const auto count =
      static_cast<std::size_t>(std::count_if(report.blocks.begin(), report.blocks.end(), isFigure));
  std::size_t number = 0;
  for (const Block& block : report.blocks) {
    const auto* figure = std::get_if<Figure>(&block);
    if (figure == nullptr) {
      illustrated.report.blocks.push_back(block);
      continue;
    }
    if (progress && !progress(++number, count, figure->title)) {
      exported.isCancelled = true;
      break;
    }
    illustrator.add(*figure, illustrated);
  }
  exported.engineComplaint = overheard.complaint();
  return illustrated;
}

}  // namespace ekd::report
