// SPDX-License-Identifier: MIT
#include "editor/panels/relation_delegate.hpp"

#include "editor/panels/element_delegate.hpp"
#include "editor/panels/relation_model.hpp"
#include "editor/panels/row_paint.hpp"
#include "editor/panels/severity_mark.hpp"

#include <QPainter>

namespace ekd::editor {
namespace {

constexpr int gap = 6;
constexpr int indent = 14;

int rowHeight(const QFontMetrics& metrics) {
  return metrics.height() + 8;
}

QString marksOf(const QModelIndex& index) {
  QStringList marks;
  switch (static_cast<Level>(index.data(StrengthRole).toInt())) {
    case Level::low:
      marks << RelationDelegate::tr("weak");
      break;
    case Level::medium:
      marks << RelationDelegate::tr("medium");
      break;
    case Level::high:
      marks << RelationDelegate::tr("strong");
      break;
    case Level::unset:
      break;
  }
  if (index.data(PossibleRole).toBool()) marks << QStringLiteral("?");
  return marks.join(QLatin1Char(' '));
}

}  // namespace

void RelationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
  QStyleOptionViewItem item = option;
  initStyleOption(&item, index);
  const int height = rowHeight(item.fontMetrics);
  painter->save();
  if (index.data(FirstOfVerbRole).toBool()) {
    painter->setPen(item.palette.color(QPalette::PlaceholderText));
    painter->setFont(item.font);
    painter->drawText(QRect(item.rect.left() + gap, item.rect.top(), item.rect.width() - 2 * gap,
                            item.rect.height() - height),
                      Qt::AlignLeft | Qt::AlignBottom, index.data(VerbRole).toString());
  }
  item.rect.setTop(item.rect.bottom() + 1 - height);
  item.rect.setLeft(item.rect.left() + indent);
  paintRowGround(*painter, item);
  painter->setPen(rowInk(item, true));
  painter->setFont(item.font);
  QRect rest = paintAtRight(*painter, item.rect.adjusted(0, 0, -gap, 0), marksOf(index), gap);
  if (!index.data(UnusualRole).toString().isEmpty()) {
    const int side = item.fontMetrics.ascent();
    const QRectF mark(rest.right() - side - gap, rest.center().y() - side / 2.0, side, side);
    paintSeverity(*painter, mark, Severity::warning, item.palette);
    rest.setRight(static_cast<int>(mark.left()) - gap);
  }
  item.rect = rest;
  const QRect chip = paintChip(*painter, item, index);
  rest.setLeft(chip.right() + gap);
  QFont font = item.font;
  font.setItalic(index.data(PossibleRole).toBool());
  painter->setPen(rowInk(item));
  paintRowText(*painter, rest, font, item.text);
  painter->restore();
}

QSize RelationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const int height = rowHeight(option.fontMetrics);
  return {100, index.data(FirstOfVerbRole).toBool() ? height + option.fontMetrics.height() + 4 : height};
}

}  // namespace ekd::editor
