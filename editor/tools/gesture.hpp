// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <Qt>

class QPainter;

namespace ekd::editor {

/// What happens between a press of a mouse button and its release. One object a gesture: giving it up is
/// destroying it, and the model has not been touched before finish().
class Gesture {
 public:
  Gesture() = default;
  virtual ~Gesture() = default;
  Gesture(const Gesture&) = delete;
  Gesture& operator=(const Gesture&) = delete;

  /// `at` is in the window, in pixels.
  virtual void move(QPointF at, Qt::KeyboardModifiers modifiers) = 0;
  virtual void finish(QPointF at, Qt::KeyboardModifiers modifiers) = 0;
  /// On top of the drawing. The painter's unit is a pixel of the window.
  virtual void paint(QPainter&) const {}
};

}  // namespace ekd::editor
