// SPDX-License-Identifier: MIT
#include "editor/scene/card_update.hpp"

#include "libekd/layout/cards/card.hpp"
#include "libekd/layout/notation/dress.hpp"
#include "libekd/layout/notation/round_shape.hpp"

#include <algorithm>

namespace ekd::editor {
namespace {

/// What was written on a card, read off its lines: headings are bold, what is said about relations is
/// slanted, before the label as its role and behind it as references.
struct Lettering {
  layout::CardText text;
  double size = 9;
  bool isDense = false;
};

Lettering letteringOf(const layout::Box& card) {
  Lettering found;
  bool isBehindLabel = false;
  double headingAt = 0;
  const auto append = [](std::string& to, const std::string& words) {
    to += (to.empty() ? "" : " ") + words;
  };
  for (const layout::TextRun& run : card.texts) {
    found.size = run.size;
    if (run.bold) {
      append(found.text.heading, run.text);
      headingAt = run.baseline.y;
    } else if (!run.italic) {
      found.isDense = found.isDense || (!isBehindLabel && run.baseline.y == headingAt);
      isBehindLabel = true;
    } else if (isBehindLabel) {
      found.text.references.push_back(run.text);
    } else {
      append(found.text.role, run.text);
    }
  }
  return found;
}

void write(layout::Box& box, const layout::SetCard& set, const Element& element) {
  box.headerHeight = set.headerHeight;
  box.texts = set.texts;
  for (layout::TextRun& run : box.texts) {
    run.baseline.x += box.rect.x;
    run.baseline.y += box.rect.y;
    if (layout::isFaded(element)) run.colour = layout::fadedText;
  }
}

layout::Box lettered(const Element& element, layout::Rect rect, const Lettering& lettering,
                     layout::Typesetter& typesetter) {
  const layout::ElementStyle& style = layout::styleOf(element.kind);
  layout::SetCard set = layout::CardSetter(typesetter, lettering.size, lettering.isDense)
                            .set(lettering.text, style, rect.width);
  stretch(set, rect.height, layout::isRound(style.shape));
  rect.height = std::max(rect.height, set.size.height);
  layout::Box box = layout::dressed(element, rect);
  write(box, set, element);
  return box;
}

}  // namespace

layout::Box updatedCard(const layout::Box& card, const Element& element, const std::string& heading,
                        const std::string& language, layout::Typesetter& typesetter) {
  layout::Box box;
  if (isJoint(element.kind)) {
    box = layout::dressed(element, card.rect);
  } else {
    Lettering lettering = letteringOf(card);
    if (!heading.empty()) lettering.text.heading = heading;
    lettering.text.body = textFor(element.labels, language);
    box = lettered(element, card.rect, lettering, typesetter);
  }
  box.number = card.number;
  return box;
}

layout::Box newCard(const Element& element, const std::string& heading, const std::string& language,
                    layout::Point at, double width, double textSize, layout::Typesetter& typesetter) {
  layout::Rect rect{at.x, at.y, width, 0};
  layout::Box box;
  if (isJoint(element.kind)) {
    rect.width = rect.height = 2 * textSize;
    box = layout::dressed(element, rect);
  } else {
    Lettering lettering;
    lettering.size = textSize;
    lettering.text.heading = heading;
    lettering.text.body = textFor(element.labels, language);
    box = lettered(element, rect, lettering, typesetter);
  }
  return box;
}

}  // namespace ekd::editor
