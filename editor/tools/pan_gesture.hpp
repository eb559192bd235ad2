// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/diagram_view.hpp"
#include "editor/tools/gesture.hpp"

namespace ekd::editor {

/// Drags the paper.
class PanGesture : public Gesture {
 public:
  PanGesture(DiagramView& view, QPointF at) : m_view(view), m_last(at) {
    m_view.viewport()->setCursor(Qt::ClosedHandCursor);
  }
  ~PanGesture() override { m_view.viewport()->unsetCursor(); }

  void move(QPointF at, Qt::KeyboardModifiers) override {
    m_view.camera().pan(m_last - at);
    m_last = at;
  }
  void finish(QPointF at, Qt::KeyboardModifiers modifiers) override { move(at, modifiers); }

 private:
  DiagramView& m_view;
  QPointF m_last;
};

}  // namespace ekd::editor
