// SPDX-License-Identifier: MIT
#include "editor/panels/relation_delegate.hpp"

#include "editor/panels/element_delegate.hpp"
#include "editor/panels/relation_model.hpp"
#include "editor/panels/severity_mark.hpp"

#include <QApplication>
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
  const QString text = item.text;
  item.text.clear();
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
  QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
  const bool selected = item.state.testFlag(QStyle::State_Selected);
  QRect rest = item.rect;
  const QString marks = marksOf(index);
  painter->setPen(item.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
  painter->setFont(item.font);
  if (!marks.isEmpty()) {
    painter->drawText(rest.adjusted(0, 0, -gap, 0), Qt::AlignRight | Qt::AlignVCenter, marks);
    rest.setRight(rest.right() - item.fontMetrics.horizontalAdvance(marks) - 2 * gap);
  }
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
  painter->setFont(font);
  painter->setPen(item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
  painter->drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine,
                    QFontMetrics(font).elidedText(text, Qt::ElideRight, rest.width()));
  painter->restore();
}

QSize RelationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const int height = rowHeight(option.fontMetrics);
  return {100, index.data(FirstOfVerbRole).toBool() ? height + option.fontMetrics.height() + 4 : height};
}

}  // namespace ekd::editor
