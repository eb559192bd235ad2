// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/drawing.hpp"

#include <QColor>
#include <QGlyphRun>
#include <QHash>
#include <QList>

class QPainter;

namespace ekd::editor {

/// Paints the lines of drawings. Shaping a line costs far more than painting it, so that each is shaped once
/// and remembered by its text, whatever drawing it comes from.
class GlyphCache {
 public:
  /// As wide as the run says it was measured, whatever the screen's font thinks.
  void paint(QPainter& painter, const layout::TextRun& run, const QColor& colour);

 private:
  struct Line {
    QList<QGlyphRun> runs;
    double ascent = 0;
    double width = 0;
  };
  const Line& shaped(const layout::TextRun& run);

  QHash<QByteArray, Line> m_lines;  // by style and text
};

}  // namespace ekd::editor
