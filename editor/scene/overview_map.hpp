// SPDX-License-Identifier: MIT
#pragma once

#include <QPixmap>
#include <QWidget>

namespace ekd::editor {

class DiagramView;

/// The whole drawing, small, in a corner of the diagram, with a frame around what the window shows. A click
/// or a drag goes there.
class OverviewMap : public QWidget {
  Q_OBJECT

 public:
  explicit OverviewMap(DiagramView& view);

  bool isWanted() const { return m_isWanted; }
  void setWanted(bool isWanted);
  /// Into the corner of the window that the diagram has now.
  void settle();
  /// The window shows another part; one that shows everything needs no map.
  void follow();
  /// Another drawing, or other colours.
  void forget();
  QPointF toMap(QPointF scenePoint) const;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  double scale() const;
  QPixmap painted() const;
  void goTo(QPointF at);

  DiagramView& m_view;
  QPixmap m_picture;
  bool m_isWanted = true;
};

}  // namespace ekd::editor
