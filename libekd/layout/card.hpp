// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/drawing.hpp"
#include "libekd/layout/style.hpp"
#include "libekd/layout/text_measurer.hpp"

#include <string>
#include <vector>

namespace ekd::layout {

/// What stands on a card, before it is broken into lines.
struct CardText {
  std::string heading;                  ///< kind and number, bold
  std::vector<std::string> roles;       ///< after the heading, italic: what it is to the card beside it
  std::string body;                     ///< the label
  std::vector<std::string> references;  ///< relations told in words: "→ hinders Goal 4.1"
};

/// A card of one width, broken into lines. Positions are from its top left corner, in points.
struct SetCard {
  Size size;
  std::vector<TextRun> texts;
  double headerHeight = 0;
};

/// Sets cards in one size of text.
class CardSetter {
 public:
  CardSetter(TextMeasurer& measurer, double textSize) : m_measurer(measurer), m_size(textSize) {}

  double textSize() const { return m_size; }
  CardSetter scaled(double factor) const { return {m_measurer, m_size * factor}; }
  double lineHeight() const;

  /// As high as the text needs, `width` wide (wider only where one character does not fit).
  SetCard set(const CardText& text, const ElementStyle& style, double width) const;

  /// The width at which a card with this text looks balanced: no wider than `most`, and about `ratio` times
  /// as wide as high.
  double balancedWidth(const CardText& text, const ElementStyle& style, double most, double ratio) const;

  /// One line of text without a card.
  TextRun line(std::string_view text, Point baseline, bool bold = false) const;

 private:
  struct Setting;
  void addHeading(const CardText& text, Setting& setting) const;
  void addParagraph(std::string_view text, const Font& font, Setting& setting) const;

  TextMeasurer& m_measurer;
  double m_size;
};

/// Makes a card higher, its text staying in the middle when it is centred in it and at the top otherwise.
void stretch(SetCard& card, double height, bool centred);

}  // namespace ekd::layout
