// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/picture.hpp"

#include <QGraphicsItem>

namespace ekd::editor {

/// A whole picture as one item of a scene: a scene of ten thousand items paints many times slower than ten
/// thousand boxes painted in one go.
class PictureItem : public QGraphicsItem {
 public:
  explicit PictureItem(const SceneColours& colours);

  const Picture& picture() const { return m_picture; }
  /// To be followed by changed().
  Picture& change() { return m_picture; }
  PaintState& state() { return m_state; }
  const PaintState& state() const { return m_state; }
  const SceneColours& colours() const { return m_colours; }
  void setColours(const SceneColours& colours);
  /// The picture or its state is different now.
  void changed();

  QRectF boundingRect() const override { return m_bounds; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
  void paintFar(QPainter& painter, const QRectF& exposed);

 private:
  Picture m_picture;
  PaintState m_state;
  SceneColours m_colours;
  GlyphCache m_glyphs;
  QRectF m_bounds;
};

}  // namespace ekd::editor
