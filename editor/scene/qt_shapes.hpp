// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/geometry.hpp"
#include "libekd/layout/notation/path.hpp"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

namespace ekd::editor {

inline QPointF toQt(layout::Point point) {
  return {point.x, point.y};
}
inline QRectF toQt(const layout::Rect& rect) {
  return {rect.x, rect.y, rect.width, rect.height};
}
inline layout::Point fromQt(QPointF point) {
  return {point.x(), point.y()};
}
QPainterPath toQt(const layout::Path& path);

}  // namespace ekd::editor
