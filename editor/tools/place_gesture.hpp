// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/diagram_view.hpp"
#include "editor/tools/gesture.hpp"

namespace ekd::editor {

/// Carries the selected elements under another one, where they become its last children; on empty ground they
/// go to the top of the hierarchy.
class PlaceGesture : public Gesture {
 public:
  PlaceGesture(DiagramView& view, QPointF at);

  void move(QPointF at, Qt::KeyboardModifiers modifiers) override;
  void finish(QPointF at, Qt::KeyboardModifiers modifiers) override;
  void paint(QPainter& painter) const override;

 private:
  bool isMeant() const;
  QString words() const;

  DiagramView& m_view;
  std::vector<ElementId> m_elements;
  QPointF m_start;
  QPointF m_at;
  std::optional<std::size_t> m_target;  ///< a box
};

}  // namespace ekd::editor
