// SPDX-License-Identifier: MIT
#include "libekd/layout/cards/card.hpp"

#include "libekd/layout/notation/round_shape.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ekd::layout {
namespace {

using Padding = CardPadding;
constexpr double roleGap = 0.35;  // sizes of the text
constexpr double bodyGap = 0.6;

/// What the outline of a shape takes from the room for text; its corners are of fixed size (see outline.cpp).
Padding paddingOf(Shape shape, double em) {
  const double side = 0.5 * em;
  const double edge = 0.3 * em;
  switch (shape) {
    case Shape::cutCorner:
      return {side, std::max(side, 8 - edge), edge, edge};
    case Shape::parallelogram:
    case Shape::chevron:
    case Shape::trapezoid:
      return {10 + 0.3 * em, 10 + 0.3 * em, edge, edge};
    case Shape::document:
      return {side, side, edge, edge + 5};
    case Shape::cube:
      return {side, side + 7, edge + 7, edge};
    case Shape::shadowedRectangle:
      return {side, side + 3, edge, edge + 3};
    default:
      return {side, side, edge, edge};
  }
}

// Of the width of a round card: rooms for text that are tried, and the widest that a line may get.
constexpr std::array<double, 6> roundRooms{0.5, 0.6, 0.7, 0.78, 0.86, 0.93};
constexpr double widestRoundLine = 0.95;
constexpr double roundAir = 0.6;  // sizes of the text, between a line and the border, both sides together

/// Two runs on one line, the second so far behind the start of the first, that are centred together.
void putSideBySide(TextRun& first, TextRun& second, double distance) {
  const double left = first.baseline.x - (distance + second.width) / 2;
  first.anchor = second.anchor = Anchor::start;
  first.baseline.x = left;
  second.baseline.x = left + distance;
}

}  // namespace

/// A card before its lines are made: what decides its height.
struct CardSetter::Fit {
  Padding padding;
  double room = 0;   // width for text
  WidthRange rooms;  // in which all stays the same but the room itself
  bool isCentred = false;
  double roleAt = 0;  // from the left of the room, when the role stands on the last line of the heading
  double bodyAt = 0;  // likewise for the label
  double headingHeight = 0;
  double headerGap = 0;
  double textHeight = 0;
  double height = 0;
};

const std::string& CardSetter::headingOf(const CardText& text) const {
  return m_isDense && !text.shortHeading.empty() ? text.shortHeading : text.heading;
}

double CardSetter::lineHeight() const {
  const FontHeights heights = m_typesetter->heights({m_size, false, false});
  return heights.ascent + heights.descent;
}

TextRun CardSetter::line(std::string_view text, Point baseline, bool bold) const {
  TextRun run;
  run.baseline = baseline;
  run.text = text;
  run.size = m_size;
  run.bold = bold;
  run.colour = black;
  run.width = m_typesetter->width(text, {m_size, bold, false});
  return run;
}

CardSetter::Fit CardSetter::fitOnce(const CardText& text, const ElementStyle& style, double width,
                                    const CardPadding& padding) const {
  const Font bold{m_size, true, false};
  const Font italic{m_size, false, true};
  Fit fit;
  fit.padding = padding;
  fit.room = std::max(m_size, width - padding.left - padding.right);
  fit.isCentred = isRound(style.shape);
  const auto count = [&](std::string_view words, const Font& font) {
    return m_typesetter->lineCount(words, font, fit.room, 0, fit.rooms);
  };
  std::size_t lines = count(headingOf(text), bold);
  if (!text.role.empty()) {
    if (lines > 0) {
      const double last = lines == 1 ? m_typesetter->width(headingOf(text), bold)
                                     : m_typesetter->lines(headingOf(text), bold, fit.room).back().width;
      const double at = last + roleGap * m_size;
      if (fit.rooms.fits(at + m_typesetter->width(text.role, italic), fit.room)) fit.roleAt = at;
    }
    if (fit.roleAt == 0) lines += count(text.role, italic);
  }
  fit.headingHeight = static_cast<double>(lines) * lineHeight();
  const Font plain{m_size, false, false};
  const std::size_t bodyLines = count(text.body, plain);
  if (m_isDense && !fit.isCentred && !style.header && lines == 1 && bodyLines > 0) {
    const double used = fit.roleAt > 0 ? fit.roleAt + m_typesetter->width(text.role, italic)
                                       : m_typesetter->width(headingOf(text), bold);
    const double at = used + bodyGap * m_size;
    const std::size_t more = m_typesetter->lineCount(text.body, plain, fit.room, at, fit.rooms);
    if (more < bodyLines + 1) {
      fit.bodyAt = at;
      lines += more - 1;
    }
  }
  if (fit.bodyAt == 0) lines += bodyLines;
  for (const std::string& reference : text.references) lines += count(reference, italic);
  fit.textHeight = std::max<double>(static_cast<double>(lines), 1) * lineHeight();
  if (style.header && fit.headingHeight > 0 && fit.textHeight > fit.headingHeight) {
    fit.headerGap = 0.35 * m_size;
    fit.textHeight += fit.headerGap;
  }
  fit.height = fit.textHeight + padding.top + padding.bottom + (fit.isCentred ? 0.5 * m_size : 0);
  return fit;
}

/// How high a round card has to be so that each of its lines has room where it stands.
double CardSetter::heightAroundLines(const CardText& text, Shape shape, double width, const Fit& fit) const {
  double height = fit.height;
  double top = -fit.textHeight / 2;
  const auto hold = [&](double wide) {
    const double far = std::max(-top, top + lineHeight());
    height = std::max(height, heightToHold(shape, width, wide + roundAir * m_size, far));
  };
  const auto add = [&](std::string_view words, const Font& font) {
    for (const MeasuredLine& line : m_typesetter->lines(words, font, fit.room)) {
      hold(line.width);
      top += lineHeight();
    }
  };
  const Font italic{m_size, false, true};
  add(headingOf(text), {m_size, true, false});
  if (fit.roleAt > 0) {
    top -= lineHeight();
    hold(fit.roleAt + m_typesetter->width(text.role, italic));
    top += lineHeight();
  } else {
    add(text.role, italic);
  }
  add(text.body, {m_size, false, false});
  for (const std::string& reference : text.references) add(reference, italic);
  return height;
}

/// Wide lines make an ellipse high because it leaves them little room above and below, narrow ones because
/// they are many: the lowest card with whole words is taken.
CardSetter::Fit CardSetter::fitRound(const CardText& text, const ElementStyle& style, double width) const {
  Padding padding = paddingOf(style.shape, m_size);
  const double widest =
      std::max(m_size, std::min(widestRoundLine * width - roundAir * m_size, width - 2 * padding.left));
  // A kind and its number belong together.
  const double heading = m_typesetter->width(headingOf(text), {m_size, true, false});
  const double word = heading <= widest ? std::max(heading, std::min(widest, widestWord(text)))
                                        : std::min(widest, widestWord(text));
  Fit best;
  for (const double share : roundRooms) {
    const double room = std::clamp(share * width, word, widest);
    padding.left = padding.right = std::max(0.0, (width - room) / 2);
    Fit fit = fitOnce(text, style, width, padding);
    fit.height = heightAroundLines(text, style.shape, width, fit);
    if (best.height == 0 || fit.height < best.height) best = fit;
  }
  return best;
}

CardSetter::Fit CardSetter::fit(const CardText& text, const ElementStyle& style, double width) const {
  if (isRound(style.shape)) return fitRound(text, style, width);
  return fitOnce(text, style, width, paddingOf(style.shape, m_size));
}

double CardSetter::widestWord(const CardText& text) const {
  const Font italic{m_size, false, true};
  double widest = std::max({m_typesetter->widestWord(headingOf(text), {m_size, true, false}),
                            m_typesetter->widestWord(text.role, italic),
                            m_typesetter->widestWord(text.body, {m_size, false, false})});
  for (const std::string& reference : text.references)
    widest = std::max(widest, m_typesetter->widestWord(reference, italic));
  return widest;
}

double CardSetter::height(const CardText& text, const ElementStyle& style, double width) const {
  return fit(text, style, width).height;
}

CardHeight CardSetter::heightAround(const CardText& text, const ElementStyle& style, double width) const {
  const Fit fit = this->fit(text, style, width);
  CardHeight found{{}, fit.height};
  // What a round shape leaves for text depends on its height in turn.
  if (fit.isCentred) {
    found.widths.only(width);
    return found;
  }
  constexpr double rounding = 1e-9;  // taking the padding away and adding it again are not the same
  const double sides = fit.padding.left + fit.padding.right;
  if (fit.rooms.from > m_size) found.widths.from = fit.rooms.from + sides + rounding;
  found.widths.to = fit.rooms.to + sides - rounding;
  if (!found.widths.holds(width)) found.widths.only(width);
  return found;
}

SetCard CardSetter::set(const CardText& text, const ElementStyle& style, double width) const {
  const Fit fit = this->fit(text, style, width);
  SetCard card;
  card.size = {width, fit.height};
  double y = fit.isCentred ? (fit.height - fit.textHeight) / 2 : fit.padding.top;
  const auto add = [&](std::string_view words, const Font& font, double indent) {
    const double ascent = m_typesetter->heights(font).ascent;
    double x = fit.padding.left + indent;
    for (MeasuredLine& line : m_typesetter->lines(words, font, fit.room, indent)) {
      TextRun run;
      run.baseline = {x, y + ascent};
      x = fit.padding.left;
      run.text = std::move(line.text);
      run.width = line.width;
      run.size = font.size;
      run.bold = font.bold;
      run.italic = font.italic;
      run.colour = style.text;
      if (fit.isCentred) {
        run.anchor = Anchor::middle;
        run.baseline.x = width / 2;
      }
      if (!run.text.empty()) card.texts.push_back(std::move(run));
      y += lineHeight();
    }
  };
  const Font italic{m_size, false, true};
  add(headingOf(text), {m_size, true, false}, 0);
  if (fit.roleAt > 0) y -= lineHeight();
  add(text.role, italic, fit.roleAt);
  if (fit.roleAt > 0 && fit.isCentred)
    putSideBySide(card.texts[card.texts.size() - 2], card.texts.back(), fit.roleAt);
  if (fit.headerGap > 0) card.headerHeight = y + fit.headerGap / 2;
  y += fit.headerGap;
  if (fit.bodyAt > 0) y -= lineHeight();
  add(text.body, {m_size, false, false}, fit.bodyAt);
  for (const std::string& reference : text.references) add(reference, italic, 0);
  return card;
}

double CardSetter::balancedWidth(const CardText& text, const ElementStyle& style, double most,
                                 double ratio) const {
  constexpr int halvings = 7;
  const auto narrowest = [&](auto isGood) {
    double least = std::min(most, 5 * m_size);
    double width = most;
    for (int step = 0; step < halvings; ++step) {
      const double middle = (least + width) / 2;
      (isGood(height(text, style, middle), middle) ? width : least) = middle;
    }
    return width;
  };
  const double width = narrowest([ratio](double high, double wide) { return high * ratio <= wide; });
  const double lowest = height(text, style, width);
  // No wider than those lines need: the last one is then not a single word.
  return std::ceil(narrowest([lowest](double high, double) { return high <= lowest + 0.01; }));
}

double CardSetter::narrowestWidth(const CardText& text, const ElementStyle& style, double longest) const {
  const Padding padding = paddingOf(style.shape, m_size);
  const double word = std::min(widestWord(text), longest);
  const double own = word + padding.left + padding.right + 0.1 * m_size;
  // An ellipse has room for a word even where it is hardly wider, but would get very high.
  if (style.shape == Shape::ellipse) return own + 0.3 * word;
  return own + (style.shape == Shape::terminator ? 0.6 * m_size : 0);
}

void stretch(SetCard& card, double height, bool centred) {
  if (height <= card.size.height) return;
  const double shift = centred ? (height - card.size.height) / 2 : 0;
  for (TextRun& run : card.texts) run.baseline.y += shift;
  card.size.height = height;
}

}  // namespace ekd::layout
