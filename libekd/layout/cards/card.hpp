// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/cards/typesetter.hpp"
#include "libekd/layout/cards/width_range.hpp"
#include "libekd/layout/drawing.hpp"
#include "libekd/layout/notation/style.hpp"

#include <string>
#include <vector>

namespace ekd::layout {

/// What stands on a card, before it is broken into lines.
struct CardText {
  std::string heading;       ///< kind and number, bold
  std::string shortHeading;  ///< for dense cards: "OU 12"; empty where the heading is short already
  std::string role;          ///< after the heading, italic: what it is to the card beside it
  std::string body;          ///< the label
  std::vector<std::string> references;  ///< relations told in words: "→ hinders Goal 4.1"
};

/// A card of one width, broken into lines. Positions are from its top left corner, in points.
struct SetCard {
  Size size;
  std::vector<TextRun> texts;
  double headerHeight = 0;
};

/// How high a card is, and for which widths.
struct CardHeight {
  WidthRange widths;
  double height = 0;
};

/// Room between the border of a card and its text, in points.
struct CardPadding {
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
};

/// Sets cards in one size of text.
class CardSetter {
 public:
  /// A dense card has its label behind the heading, not below it.
  CardSetter(Typesetter& typesetter, double textSize, bool isDense = false)
      : m_typesetter(&typesetter), m_size(textSize), m_isDense(isDense) {}

  double textSize() const { return m_size; }
  bool isDense() const { return m_isDense; }
  CardSetter scaled(double factor) const { return {*m_typesetter, m_size * factor, m_isDense}; }
  double lineHeight() const;
  bool operator==(const CardSetter&) const = default;

  /// As high as the text needs, `width` wide.
  SetCard set(const CardText& text, const ElementStyle& style, double width) const;
  /// Of that card, without making its lines.
  double height(const CardText& text, const ElementStyle& style, double width) const;
  /// That height, and the other widths for which it is the same.
  CardHeight heightAround(const CardText& text, const ElementStyle& style, double width) const;

  /// The width at which a card with this text looks balanced: no wider than `most`, and about `ratio` times
  /// as wide as high.
  double balancedWidth(const CardText& text, const ElementStyle& style, double most, double ratio) const;

  /// The narrowest card in which no word is broken, for words up to `longest`.
  double narrowestWidth(const CardText& text, const ElementStyle& style, double longest) const;

  /// One line of text without a card.
  TextRun line(std::string_view text, Point baseline, bool bold = false) const;

 private:
  struct Fit;
  const std::string& headingOf(const CardText& text) const;
  Fit fitOnce(const CardText& text, const ElementStyle& style, double width,
              const CardPadding& padding) const;
  Fit fitRound(const CardText& text, const ElementStyle& style, double width) const;
  double heightAroundLines(const CardText& text, Shape shape, double width, const Fit& fit) const;
  Fit fit(const CardText& text, const ElementStyle& style, double width) const;
  double widestWord(const CardText& text) const;

  Typesetter* m_typesetter;
  double m_size;
  bool m_isDense;
};

/// Makes a card higher, its text staying in the middle when it is centred in it and at the top otherwise.
void stretch(SetCard& card, double height, bool centred);

}  // namespace ekd::layout
