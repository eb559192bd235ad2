// SPDX-License-Identifier: MIT
#include "libekd/layout/page/page_frame.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

constexpr double titleScale = 1.5;
constexpr double titleSizesAcross = 90;  // of the text of the title, across the sheet, at most
constexpr double titleGap = 1.0;         // sizes of the text, below the title
constexpr double legendGap = 1.4;        // above the legend

/// Of a large sheet that is looked at as a whole the title can still be read.
double titleSize(double text, double width) {
  return std::max(titleScale * text, width / titleSizesAcross);
}

}  // namespace

Size PageFrame::space(Size sheet, double text, bool isDense) {
  Size space{widthOf(sheet), sheet.height - 2 * m_sheet.margin};
  space.height -= titleHeight(text, space.width) + legendHeight(isDense, space.width);
  return {space.width, std::max(1.0, space.height)};
}

double PageFrame::titleHeight(double text, double width) {
  if (!hasTitle()) return 0;
  const double size = titleSize(text, width);
  const auto lines = m_typesetter.lines(m_content.title, {size, true, false}, titleWidth(text, width));
  return static_cast<double>(std::max<std::size_t>(lines.size(), 1)) * setter(size).lineHeight() +
         titleGap * text;
}

TextRun PageFrame::dateRun(double text) {
  TextRun run = setter(text).line(m_content.date, {});
  run.colour = quiet;
  return run;
}

const Legend& PageFrame::legend(bool isDense) {
  auto& legend = isDense ? m_denseLegend : m_legend;
  if (!legend) legend.emplace(m_content.content, m_content.forest, m_content.ties, isDense);
  return *legend;
}

double PageFrame::legendHeight(bool isDense, double width) {
  if (m_sheet.bare) return 0;
  return legend(isDense).height(setter(m_sheet.minText), width) + legendGap * m_sheet.minText;
}

double PageFrame::roomAboveLegend() const {
  return legendGap / 2 * m_sheet.minText;
}

void PageFrame::paintTitle(Size sheet, double text, Drawing& drawing) {
  if (!hasTitle()) return;
  const double width = widthOf(sheet);
  const double size = titleSize(text, width);
  const CardSetter large = setter(size);
  const double ascent = m_typesetter.heights({size, true, false}).ascent;
  double y = m_sheet.margin + ascent;
  TextRun date = dateRun(text);
  if (!date.text.empty()) {
    date.anchor = Anchor::end;
    date.baseline = {m_sheet.margin + width, y};
    drawing.texts.push_back(std::move(date));
  }
  for (const MeasuredLine& line :
       m_typesetter.lines(m_content.title, {size, true, false}, titleWidth(text, width))) {
    TextRun run;
    run.baseline = {m_sheet.margin, y};
    run.text = line.text;
    run.width = line.width;
    run.size = size;
    run.bold = true;
    run.colour = black;
    drawing.texts.push_back(std::move(run));
    y += large.lineHeight();
  }
}

double PageFrame::paintLegend(Size sheet, bool isDense, double y, Drawing& drawing) {
  if (m_sheet.bare) return y + m_sheet.margin;
  const CardSetter small = setter(m_sheet.minText);
  y += legendGap * m_sheet.minText;
  legend(isDense).paint(small, {m_sheet.margin, y}, widthOf(sheet), drawing);
  return y + (legend(isDense).height(small, widthOf(sheet)) + m_sheet.margin);
}

}  // namespace ekd::layout
