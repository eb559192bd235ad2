// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/diagram_view.hpp"
#include "editor/tools/gesture.hpp"

namespace ekd::editor {

/// Carries a card, and what hangs on it, to a place where it stays until it is released.
class PinGesture : public Gesture {
 public:
  PinGesture(DiagramView& view, std::size_t box, QPointF at);

  void move(QPointF at, Qt::KeyboardModifiers modifiers) override;
  void finish(QPointF at, Qt::KeyboardModifiers modifiers) override;
  void paint(QPainter& painter) const override;

 private:
  bool isMeant() const;

  DiagramView& m_view;
  ElementId m_element;
  std::size_t m_occurrence;
  QPointF m_start;
  QPointF m_at;
};

}  // namespace ekd::editor
