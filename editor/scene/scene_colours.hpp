// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/drawing.hpp"

#include <QColor>
#include <QHash>

class QPalette;

namespace ekd::editor {

/// The colours of a drawing on the screen. Drawings have the colours of paper; on a dark ground every colour
/// keeps its hue and takes the opposite lightness, so that dark text on a pale card becomes pale text on a
/// dark card.
class SceneColours {
 public:
  /// As the palette is light or dark.
  explicit SceneColours(const QPalette& palette);

  bool isDark() const { return m_isDark; }
  /// Of fills and text.
  QColor operator()(layout::Colour colour) const;
  /// Of strokes.
  QColor line(layout::Colour colour) const;

  QColor ground() const { return m_ground; }  ///< behind everything
  QColor highlight() const;                   ///< around what is selected
  QColor good() const;                        ///< where something may be dropped
  QColor bad() const;                         ///< where it may not

 private:
  bool m_isDark = false;
  QColor m_ground;
  QColor m_highlight;
  mutable QHash<QRgb, QColor> m_mapped;  // each of a few colours is asked for thousands of times a frame
  mutable QHash<QRgb, QColor> m_lines;
};

/// The same hue with the opposite lightness, as the eye sees it (OKLab: Björn Ottosson, 2020).
QColor onDarkGround(const QColor& onPaper);

}  // namespace ekd::editor
