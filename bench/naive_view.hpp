// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/drawing.hpp"

#include <QGraphicsScene>
#include <QGraphicsView>

namespace ekd::bench {

/// A drawing as one makes it with Qt in an afternoon: an item for each box, line and text, and the usual
/// view.
class NaiveView : public QGraphicsView {
 public:
  explicit NaiveView(const layout::Drawing& drawing);

  void showWhole();
  /// A point of the drawing is a point on the screen.
  void showNatural(QPointF middle);
  void moveBy(int pixels);
  void zoomBy(double factor);

 private:
  QGraphicsScene m_scene;
};

}  // namespace ekd::bench
