// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace ekd::editor {

/// Draws a row of a RelationModel: the verb over the first row that reads so, then the element at the other
/// end. What is only possible leans and has a question mark, what the method does not know is marked "!".
class RelationDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace ekd::editor
