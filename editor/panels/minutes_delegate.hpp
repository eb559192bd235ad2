// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>
#include <QTextDocument>

namespace ekd::editor {

/// Draws a note with its time at the left and its references as links, on as many lines as it takes.
class MinutesDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  /// The link at a point of the row ("#<identity>"), or empty.
  QString linkAt(const QStyleOptionViewItem& option, const QModelIndex& index, const QPoint& position) const;

 private:
  void lay(QTextDocument& document, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

}  // namespace ekd::editor
