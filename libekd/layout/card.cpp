// SPDX-License-Identifier: MIT
#include "libekd/layout/card.hpp"

#include <algorithm>
#include <cmath>

namespace ekd::layout {
namespace {

struct Padding {
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
};

bool isCentred(Shape shape) {
  return shape == Shape::ellipse || shape == Shape::terminator;
}

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

/// How far the corners of a text of this height have to stay from the sides of a shape with round ends.
double roundInset(Shape shape, double width, double height, double textHeight) {
  if (shape == Shape::ellipse) {
    const double share = std::min(1.0, textHeight / height);
    return width / 2 * (1 - std::sqrt(1 - share * share));
  }
  const double radius = std::min(width, height) / 2;
  const double half = std::min(radius, textHeight / 2);
  return radius - std::sqrt(radius * radius - half * half);
}

}  // namespace

struct CardSetter::Setting {
  double width = 0;  // of the room for text
  Colour colour;
  double y = 0;  // top of the next line
  bool centred = false;
  std::vector<TextRun> runs;  // x from the left of the room
};

double CardSetter::lineHeight() const {
  const FontHeights heights = m_measurer.heights({m_size, false, false});
  return heights.ascent + heights.descent;
}

TextRun CardSetter::line(std::string_view text, Point baseline, bool bold) const {
  TextRun run;
  run.baseline = baseline;
  run.size = m_size;
  run.bold = bold;
  run.colour = black;
  for (const MeasuredLine& line : m_measurer.wrap(text, {m_size, bold, false}, 1e6)) {
    if (!run.text.empty()) run.text += ' ';
    run.text += line.text;
    run.width += line.width;
  }
  return run;
}

void CardSetter::addParagraph(std::string_view text, const Font& font, Setting& setting) const {
  const double ascent = m_measurer.heights(font).ascent;
  for (MeasuredLine& line : m_measurer.wrap(text, font, setting.width)) {
    TextRun run;
    run.baseline = {0, setting.y + ascent};
    run.text = std::move(line.text);
    run.width = line.width;
    run.size = font.size;
    run.bold = font.bold;
    run.italic = font.italic;
    run.colour = setting.colour;
    setting.runs.push_back(std::move(run));
    setting.y += lineHeight();
  }
}

void CardSetter::addHeading(const CardText& text, Setting& setting) const {
  const Font bold{m_size, true, false};
  const Font italic{m_size, false, true};
  addParagraph(text.heading, bold, setting);
  for (std::size_t i = 0; i < text.roles.size(); ++i) {
    const double used = setting.runs.empty() ? 0 : setting.runs.back().width + 0.35 * m_size;
    const auto lines = m_measurer.wrap(text.roles[i], italic, 1e6);
    if (i == 0 && used > 0 && !setting.centred && lines.size() == 1 &&
        used + lines[0].width <= setting.width) {
      setting.y -= lineHeight();
      addParagraph(text.roles[i], italic, setting);
      setting.runs.back().baseline.x = used;
    } else {
      addParagraph(text.roles[i], italic, setting);
    }
  }
}

SetCard CardSetter::set(const CardText& text, const ElementStyle& style, double width) const {
  Padding padding = paddingOf(style.shape, m_size);
  const bool centred = isCentred(style.shape);
  const double headerGap = style.header ? 0.35 * m_size : 0;
  for (int attempt = 0;; ++attempt) {
    Setting setting;
    setting.width = std::max(m_size, width - padding.left - padding.right);
    setting.colour = style.text;
    setting.centred = centred;
    addHeading(text, setting);
    const double headingBottom = setting.y;
    setting.y += headerGap;
    addParagraph(text.body, {m_size, false, false}, setting);
    for (const std::string& reference : text.references)
      addParagraph(reference, {m_size, false, true}, setting);
    setting.y = std::max(setting.y, lineHeight());
    const double height = setting.y + padding.top + padding.bottom + (centred ? 0.5 * m_size : 0);
    const double inset = centred ? roundInset(style.shape, width, height, setting.y) : 0;
    if (attempt < 6 && inset > padding.left && 2 * inset < 0.8 * width) {
      padding.left = padding.right = inset + 0.1 * m_size;
      continue;
    }
    SetCard card;
    card.size = {width, height};
    if (style.header && setting.runs.size() > 1)
      card.headerHeight = padding.top + headingBottom + headerGap / 2;
    const double top = centred ? (height - setting.y) / 2 : padding.top;
    for (TextRun& run : setting.runs) {
      card.size.width = std::max(card.size.width, run.baseline.x + run.width + padding.left + padding.right);
      run.baseline.x += padding.left;
      run.baseline.y += top;
    }
    if (centred) {
      for (TextRun& run : setting.runs) {
        run.anchor = Anchor::middle;
        run.baseline.x = card.size.width / 2;
      }
    }
    card.texts = std::move(setting.runs);
    return card;
  }
}

double CardSetter::balancedWidth(const CardText& text, const ElementStyle& style, double most,
                                 double ratio) const {
  double least = std::min(most, 5 * m_size);
  double width = most;
  // Halving: wide enough is where the card is at most as high as the ratio wants it.
  for (int step = 0; step < 7; ++step) {
    const double middle = (least + width) / 2;
    const SetCard card = set(text, style, middle);
    if (card.size.height * ratio <= card.size.width) {
      width = middle;
    } else {
      least = middle;
    }
  }
  return std::ceil(width);
}

void stretch(SetCard& card, double height, bool centred) {
  if (height <= card.size.height) return;
  const double shift = centred ? (height - card.size.height) / 2 : 0;
  for (TextRun& run : card.texts) run.baseline.y += shift;
  card.size.height = height;
}

}  // namespace ekd::layout
