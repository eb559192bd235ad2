// SPDX-License-Identifier: MIT
#include "editor/panels/what_if_delegate.hpp"

#include "editor/panels/element_delegate.hpp"
#include "editor/panels/row_paint.hpp"
#include "editor/panels/severity_mark.hpp"
#include "editor/panels/what_if_model.hpp"

#include <QLocale>
#include <QPainter>

namespace ekd::editor {
namespace {

constexpr int gap = 8;
constexpr int air = 3;  // above and below the text of a row

bool isHeading(const QModelIndex& index) {
  return index.data(CardCountRole).toInt() > 0;
}

void paintHeading(QPainter& painter, const QStyleOptionViewItem& item, const QModelIndex& index) {
  const int side = item.fontMetrics.ascent();
  QRect rest = item.rect.adjusted(gap, gap / 2, -gap, 0);
  const QRectF mark(rest.left(), rest.top() + (rest.height() - side) / 2.0, side, side);
  paintSeverity(painter, mark, gravityOf(static_cast<Fate>(index.data(FateRole).toInt())), item.palette);
  rest.setLeft(rest.left() + side + gap);
  QFont font = item.font;
  font.setBold(true);
  painter.setFont(font);
  painter.setPen(item.palette.color(QPalette::Active, QPalette::Text));
  rest = paintAtRight(painter, rest, QLocale().toString(index.data(CardCountRole).toInt()), gap);
  paintRowText(painter, rest, font, item.text);
}

void paintCard(QPainter& painter, const QStyleOptionViewItem& item, const QModelIndex& index) {
  paintRowGround(painter, item);
  const int line = item.fontMetrics.height();
  QStyleOptionViewItem upper = item;
  upper.rect =
      QRect(item.rect.left() + gap / 2, item.rect.top() + air, item.rect.width() - gap / 2, line + 2);
  const QRect chip = paintChip(painter, upper, index);
  QRect text(chip.right() + gap, upper.rect.top(), item.rect.right() - chip.right() - 2 * gap, line + 2);
  painter.setPen(rowInk(item));
  paintRowText(painter, text, item.font, item.text);
  text.moveTop(text.bottom() + 1);
  painter.setPen(rowInk(item, true));
  paintRowText(painter, text, item.font, index.data(LossRole).toString());
}

}  // namespace

void WhatIfDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
  QStyleOptionViewItem item = option;
  initStyleOption(&item, index);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  (isHeading(index) ? paintHeading : paintCard)(*painter, item, index);
  painter->restore();
}

QSize WhatIfDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const int line = option.fontMetrics.height();
  return {100, isHeading(index) ? line + 8 + gap / 2 : 2 * (line + 2) + 2 * air};
}

}  // namespace ekd::editor
