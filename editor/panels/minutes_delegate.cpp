// SPDX-License-Identifier: MIT
#include "editor/panels/minutes_delegate.hpp"

#include "editor/app/theme.hpp"
#include "editor/panels/minutes_model.hpp"
#include "editor/panels/row_paint.hpp"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <algorithm>

namespace ekd::editor {
namespace {

constexpr int gap = 8;

int timeWidth(const QStyleOptionViewItem& option) {
  return option.fontMetrics.horizontalAdvance(QStringLiteral("00:00")) + 2 * gap;
}

int rowWidth(const QStyleOptionViewItem& option) {
  const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
  return view == nullptr ? option.rect.width() : view->viewport()->width();
}

}  // namespace

void MinutesDelegate::lay(QTextDocument& document, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  const QPalette& palette = option.palette;
  const QColor ink = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
  const QColor link = selected ? ink : palette.color(QPalette::Link);
  const QColor missing = selected ? ink : isDark(palette) ? QColor(0xFF8A80) : QColor(0xB3261E);
  document.setDefaultStyleSheet(QStringLiteral("body { color: %1; } a { color: %2; } u { color: %3; }")
                                    .arg(ink.name(), link.name(), missing.name()));
  document.setDefaultFont(option.font);
  document.setDocumentMargin(4);
  document.setHtml(QStringLiteral("<body>%1</body>").arg(index.data(MinutesModel::HtmlRole).toString()));
  document.setTextWidth(std::max(60, rowWidth(option) - timeWidth(option)));
}

void MinutesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  QStyleOptionViewItem item = option;
  initStyleOption(&item, index);
  paintRowGround(*painter, item);
  painter->save();
  painter->setFont(item.font);
  painter->setPen(rowInk(item, true));
  painter->drawText(item.rect.adjusted(gap, 4, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                    index.data(MinutesModel::TimeRole).toString());
  QTextDocument document;
  lay(document, item, index);
  painter->translate(item.rect.left() + timeWidth(item), item.rect.top());
  document.drawContents(painter);
  painter->restore();
}

QSize MinutesDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QTextDocument document;
  lay(document, option, index);
  return {100, static_cast<int>(document.size().height())};
}

QString MinutesDelegate::linkAt(const QStyleOptionViewItem& option, const QModelIndex& index,
                                const QPoint& position) const {
  QTextDocument document;
  lay(document, option, index);
  return document.documentLayout()->anchorAt(position - option.rect.topLeft() - QPoint(timeWidth(option), 0));
}

}  // namespace ekd::editor
