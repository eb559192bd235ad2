// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/handles.hpp"
#include "editor/scene/scene_colours.hpp"
#include "libekd/validate/issue.hpp"

#include <QString>

class QPainter;
class QFont;
class QPalette;

namespace ekd::editor {

/// What lies over the drawing: frames around cards and what can be gripped. In pixels of the window.
class OverlayPainter {
 public:
  OverlayPainter(QPainter& painter, const SceneColours& colours);

  void selected(const QRectF& card, bool isCurrent);
  void hovered(const QRectF& card);
  /// Somebody put the card where it stands.
  void pinned(const QRectF& card);
  /// A frame and a badge that differ by more than their colour.
  void marked(const QRectF& card, Severity severity, const QPalette& palette);
  void crossedOut(const QRectF& card);
  void linkHandle(const QRectF& handle);
  /// `hidden` is how much a folded branch holds; nothing is folded with 0.
  void foldHandle(const QRectF& handle, std::size_t hidden);

 private:
  QPainter& m_painter;
  const SceneColours& m_colours;
};

}  // namespace ekd::editor
