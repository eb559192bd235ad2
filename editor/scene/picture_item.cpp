// SPDX-License-Identifier: MIT
#include "editor/scene/picture_item.hpp"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace ekd::editor {

PictureItem::PictureItem(const SceneColours& colours) : m_colours(colours) {
  setFlag(ItemUsesExtendedStyleOption);
}

void PictureItem::setColours(const SceneColours& colours) {
  m_colours = colours;
  update();
}

void PictureItem::changed() {
  constexpr double overhang = 20;  // points: of lines and heads beyond the boxes
  prepareGeometryChange();
  m_bounds =
      m_picture.bounds() | QRectF(0, 0, m_picture.drawing().size.width, m_picture.drawing().size.height);
  for (const QPointF offset : m_state.offsets) {
    if (!offset.isNull()) m_bounds |= m_bounds.translated(offset);
  }
  m_bounds.adjust(-overhang, -overhang, overhang, overhang);
  update();
}

void PictureItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
  painter->save();
  DrawingPainter(m_picture.drawing(), m_picture.measures(), m_colours, m_glyphs, m_state)
      .paint(*painter, option->exposedRect);
  painter->restore();
}

void PictureItem::paintFar(QPainter& painter, const QRectF& exposed) {
  painter.save();
  DrawingPainter(m_picture.drawing(), m_picture.measures(), m_colours, m_glyphs, m_state)
      .paintFar(painter, exposed);
  painter.restore();
}

}  // namespace ekd::editor
