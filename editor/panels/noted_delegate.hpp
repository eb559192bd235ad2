// SPDX-License-Identifier: MIT
#pragma once

#include "editor/panels/element_delegate.hpp"

namespace ekd::editor {

/// The card, and at the right, in a paler colour, what the model says of it under one role: why it is here.
class NotedDelegate : public ElementDelegate {
  Q_OBJECT

 public:
  NotedDelegate(int noteRole, QObject* parent) : ElementDelegate(parent), m_noteRole(noteRole) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  int m_noteRole;
};

}  // namespace ekd::editor
