// SPDX-License-Identifier: MIT
#include "editor/panels/row_paint.hpp"

#include <QApplication>
#include <QStyle>
#include <QWidget>

namespace ekd::editor {

void paintRowGround(QPainter& painter, QStyleOptionViewItem item) {
  item.text.clear();
  const QStyle* style = item.widget != nullptr ? item.widget->style() : QApplication::style();
  style->drawControl(QStyle::CE_ItemViewItem, &item, &painter, item.widget);
}

QColor rowInk(const QStyleOptionViewItem& item, bool quiet) {
  if (item.state.testFlag(QStyle::State_Selected)) return item.palette.color(QPalette::HighlightedText);
  return item.palette.color(quiet ? QPalette::PlaceholderText : QPalette::Text);
}

void paintRowText(QPainter& painter, const QRect& room, const QFont& font, const QString& text) {
  painter.setFont(font);
  painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                   QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
}

QRect paintAtRight(QPainter& painter, QRect room, const QString& text, int gap) {
  if (text.isEmpty()) return room;
  painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, text);
  room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(text) - gap);
  return room;
}

}  // namespace ekd::editor
