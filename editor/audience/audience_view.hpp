// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/camera.hpp"
#include "editor/scene/eye.hpp"
#include "libekd/base/id.hpp"

#include <QGraphicsView>
#include <optional>

namespace ekd::editor {

class DiagramView;

/// What the room sees of a diagram: the very same drawing, from nearer or farther, with the card that is
/// talked about framed and kept in sight, and nothing to grip. The wheel zooms, a drag moves.
class AudienceView : public QGraphicsView {
  Q_OBJECT

 public:
  /// `diagram` has to live as long as the view is shown.
  explicit AudienceView(DiagramView& diagram, QWidget* parent = nullptr);

  Camera& camera() { return m_camera; }
  void fillWindow();
  /// About the card that is talked about, where that is in sight.
  void zoomBy(double factor);

 protected:
  void drawForeground(QPainter* painter, const QRectF& rect) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent*) override {}
  void mouseDoubleClickEvent(QMouseEvent*) override {}

 private:
  void followDrawing();
  void followSelection();
  void rememberEye();
  void applyColours();
  QRectF windowRect(std::size_t box) const;
  /// The card that is talked about, if the drawing shows it; the one in sight of several.
  std::optional<std::size_t> currentBox() const;

  DiagramView& m_diagram;
  Camera m_camera;
  std::optional<Eye> m_eye;
  bool m_isFresh = true;  ///< the next drawing is of another view
  QPointF m_pressed;
};

}  // namespace ekd::editor
