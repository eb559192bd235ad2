// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace ekd::editor {

/// Draws rows of a WhatIfModel: headings with the mark that their cards have in the diagram and a count;
/// cards in two lines, what they are and what they lose.
class WhatIfDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace ekd::editor
