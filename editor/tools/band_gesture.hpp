// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/diagram_view.hpp"
#include "editor/tools/gesture.hpp"

namespace ekd::editor {

/// Selects what a frame touches; what was selected stays when the gesture adds.
class BandGesture : public Gesture {
 public:
  BandGesture(DiagramView& view, QPointF at, bool adds);

  void move(QPointF at, Qt::KeyboardModifiers modifiers) override;
  void finish(QPointF at, Qt::KeyboardModifiers modifiers) override { move(at, modifiers); }
  void paint(QPainter& painter) const override;

 private:
  DiagramView& m_view;
  QPointF m_start;
  QPointF m_at;
  std::vector<ElementId> m_before;
};

}  // namespace ekd::editor
