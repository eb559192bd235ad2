// SPDX-License-Identifier: MIT
#include "editor/panels/noted_delegate.hpp"

#include <QPainter>
#include <algorithm>

namespace ekd::editor {

void NotedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  const int most = option.rect.width() / 2;
  const QString note = option.fontMetrics.elidedText(index.data(m_noteRole).toString(), Qt::ElideRight,
                                                     std::max(0, most - 16));
  const int width = option.fontMetrics.horizontalAdvance(note) + 16;
  QStyleOptionViewItem item = option;
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  painter->fillRect(option.rect, option.palette.brush(selected ? QPalette::Highlight : QPalette::Base));
  item.rect.setWidth(option.rect.width() - width);
  ElementDelegate::paint(painter, item, index);
  painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
  painter->setFont(option.font);
  painter->drawText(option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, note);
}

}  // namespace ekd::editor
