// SPDX-License-Identifier: MIT
#include "formats/drawing/pango_measurer.hpp"

#include "formats/drawing/pango_text.hpp"
#include "formats/drawing/visible_text.hpp"

#include <algorithm>
#include <cmath>

namespace ekd::drawing {
namespace {

constexpr std::string_view softHyphen = "\u00AD";

int toUnits(double points) {
  // Rounded up, so that a text fits into the width it was measured to have.
  return static_cast<int>(std::ceil(std::min(points, 1e6) * PANGO_SCALE));
}

double widthOf(PangoLayoutLine* line) {
  PangoRectangle logical;
  pango_layout_line_get_extents(line, nullptr, &logical);
  return pango_units_to_double(logical.width);
}

std::string_view trimmed(std::string_view line) {
  while (line.ends_with(' ')) line.remove_suffix(1);
  while (line.starts_with(' ')) line.remove_prefix(1);
  return line;
}

std::string withoutSoftHyphens(std::string line) {
  for (std::size_t at = 0; (at = line.find(softHyphen, at)) != std::string::npos;)
    line.erase(at, softHyphen.size());
  return line;
}

}  // namespace

struct PangoMeasurer::State {
  PangoText text;

  double width(std::string_view line, const layout::Font& font) {
    return widthOf(pango_layout_get_line_readonly(text.layout(line, font), 0));
  }

  /// A soft hyphen shows only where the line ends at it, and only if there is room.
  void settleSoftHyphens(layout::MeasuredLine& line, const layout::Font& font, double maxWidth) {
    if (line.text.find(softHyphen) == std::string::npos) return;
    const bool ends = line.text.ends_with(softHyphen);
    line.text = withoutSoftHyphens(line.text);
    line.width = width(line.text, font);
    if (!ends) return;
    const double hyphened = width(line.text + "-", font);
    if (hyphened <= maxWidth) line = {line.text + "-", hyphened};
  }

  void wrapParagraph(std::string_view paragraph, const layout::Font& font, double maxWidth,
                     std::vector<layout::MeasuredLine>& lines) {
    PangoLayout* layout = text.layout(paragraph, font);
    if (maxWidth > 0) {
      pango_layout_set_width(layout, toUnits(maxWidth));
      pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    }
    const std::size_t first = lines.size();
    for (int i = 0; i < pango_layout_get_line_count(layout); ++i) {
      PangoLayoutLine* line = pango_layout_get_line_readonly(layout, i);
      const auto part = paragraph.substr(static_cast<std::size_t>(line->start_index),
                                         static_cast<std::size_t>(line->length));
      lines.push_back({std::string(trimmed(part)), widthOf(line)});
    }
    for (std::size_t i = first; i < lines.size(); ++i) settleSoftHyphens(lines[i], font, maxWidth);
  }

  std::vector<layout::MeasuredLine> wrap(std::string_view raw, const layout::Font& font, double maxWidth) {
    std::vector<layout::MeasuredLine> lines;
    for (const std::string& paragraph : visibleLines(raw)) {
      if (paragraph.empty())
        lines.push_back({});
      else
        wrapParagraph(paragraph, font, maxWidth, lines);
    }
    return lines;
  }
};

PangoMeasurer::PangoMeasurer() : m_state(std::make_unique<State>()) {}
PangoMeasurer::~PangoMeasurer() = default;

std::vector<layout::MeasuredLine> PangoMeasurer::wrap(std::string_view text, const layout::Font& font,
                                                      double maxWidth) {
  return m_state->wrap(text, font, maxWidth);
}

layout::FontHeights PangoMeasurer::heights(const layout::Font& font) {
  return m_state->text.heights(font);
}

}  // namespace ekd::drawing
