// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace ekd::editor {

/// Draws a row that stands for an element: a chip in the colour of its kind with its number, then its text.
/// What is rejected is struck through, what is only possible leans.
class ElementDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const override;
};

/// Draws the chip of the element that a row stands for at the left of the row, and tells where.
QRect paintChip(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);

}  // namespace ekd::editor
