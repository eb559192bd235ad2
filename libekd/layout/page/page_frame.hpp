// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/page/legend.hpp"
#include "libekd/layout/page/page.hpp"

#include <optional>

namespace ekd::layout {

/// What stands around the parts of a page: its margins, its title and its date, its legend. A bare sheet has
/// margins only, one that is not titled no title and no date.
class PageFrame {
 public:
  PageFrame(const PageContent& content, const Sheet& sheet, Typesetter& typesetter)
      : m_content(content), m_sheet(sheet), m_typesetter(typesetter) {}

  /// What is left for the parts on a sheet of this size.
  Size space(Size sheet, double text, bool isDense);
  /// Where that begins.
  Point origin(Size sheet, double text) {
    return {m_sheet.margin, m_sheet.margin + titleHeight(text, widthOf(sheet))};
  }
  /// How far lines may reach below the parts.
  double roomAboveLegend() const;
  void paintTitle(Size sheet, double text, Drawing& drawing);
  /// Below `y`; gives where the page ends.
  double paintLegend(Size sheet, bool isDense, double y, Drawing& drawing);

 private:
  double widthOf(Size sheet) const { return sheet.width - 2 * m_sheet.margin; }
  CardSetter setter(double text) { return {m_typesetter, text}; }
  bool hasTitle() const { return m_sheet.titled && !m_sheet.bare; }
  double titleHeight(double text, double width);
  double titleWidth(double text, double width) { return width - dateRun(text).width - 2 * text; }
  TextRun dateRun(double text);
  const Legend& legend(bool isDense);
  double legendHeight(bool isDense, double width);

  const PageContent& m_content;
  const Sheet& m_sheet;
  Typesetter& m_typesetter;
  std::optional<Legend> m_legend;  // once it is asked for
  std::optional<Legend> m_denseLegend;
};

}  // namespace ekd::layout
