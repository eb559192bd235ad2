// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/diagram_view.hpp"
#include "editor/tools/gesture.hpp"
#include "editor/tools/link_choice.hpp"

namespace ekd::editor {

/// Draws a line from one element to another. Where the method knows what such a line means, the other end
/// lights up; where it does not, a sentence says why, and with Ctrl the line is made all the same.
class LinkGesture : public Gesture {
 public:
  LinkGesture(DiagramView& view, std::size_t box);
  ~LinkGesture() override;

  void move(QPointF at, Qt::KeyboardModifiers modifiers) override;
  void finish(QPointF at, Qt::KeyboardModifiers modifiers) override;
  void paint(QPainter& painter) const override;

 private:
  ElementKind kindOf(std::size_t box) const;
  void lightUp();
  void link(ElementId target, LinkMeaning meaning);
  void offer(ElementId target, const std::vector<LinkMeaning>& meanings, QPointF at);
  QString words() const;

  DiagramView& m_view;
  ElementId m_source;
  QPointF m_start;
  QPointF m_at;
  std::optional<std::size_t> m_target;  ///< a box
  std::vector<LinkMeaning> m_meanings;  ///< between the source and the target
  bool m_isForced = false;
};

/// Ties two elements in one step to undo; tells why not through the bridge.
bool makeLink(SessionBridge& bridge, ElementId from, ElementId to, LinkMeaning meaning);

}  // namespace ekd::editor
