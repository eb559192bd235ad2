// SPDX-License-Identifier: MIT
#include "editor/scene/glyph_cache.hpp"

#include "editor/document/text.hpp"

#include <QFont>
#include <QPainter>
#include <QTextLayout>
#include <cmath>

namespace ekd::editor {
namespace {

constexpr int shapedSize = 32;  // pixels: any size, since nothing is hinted
constexpr qsizetype mostLines = 60'000;

QFont fontOf(const layout::TextRun& run) {
  QFont font(QStringLiteral("DejaVu Sans"));
  font.setPixelSize(shapedSize);
  font.setBold(run.bold);
  font.setItalic(run.italic);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

/// Fonts agree to a few thousandths; beyond that the screen has another one. Every scale of its own would
/// have Qt draw every glyph anew.
double stretchOf(double shaped, double measured) {
  constexpr double agreement = 0.01;
  if (shaped <= 0 || measured <= 0) return 1;
  const double stretch = measured / shaped;
  return std::abs(stretch - 1) < agreement ? 1 : stretch;
}

QByteArray keyOf(const layout::TextRun& run) {
  QByteArray key(1, static_cast<char>('0' + (run.bold ? 1 : 0) + (run.italic ? 2 : 0)));
  key.append(run.text.data(), static_cast<qsizetype>(run.text.size()));
  return key;
}

}  // namespace

const GlyphCache::Line& GlyphCache::shaped(const layout::TextRun& run) {
  const QByteArray key = keyOf(run);
  const auto it = m_lines.constFind(key);
  if (it != m_lines.constEnd()) return *it;
  if (m_lines.size() >= mostLines) m_lines.clear();
  QTextLayout text(toQt(run.text), fontOf(run));
  text.setCacheEnabled(false);
  text.beginLayout();
  const QTextLine line = text.createLine();
  text.endLayout();
  if (!line.isValid()) return *m_lines.insert(key, {});
  return *m_lines.insert(key, {line.glyphRuns(), line.ascent(), line.naturalTextWidth()});
}

void GlyphCache::paint(QPainter& painter, const layout::TextRun& run, const QColor& colour) {
  const Line& line = shaped(run);
  if (line.runs.isEmpty()) return;
  double left = run.baseline.x;
  if (run.anchor == layout::Anchor::middle) left -= run.width / 2;
  if (run.anchor == layout::Anchor::end) left -= run.width;
  const double scale = run.size / shapedSize;
  const double stretch = stretchOf(line.width * scale, run.width);
  const QTransform before = painter.worldTransform();
  painter.setWorldTransform(QTransform(scale * stretch, 0, 0, scale, left, run.baseline.y) * before);
  painter.setPen(colour);
  for (const QGlyphRun& glyphs : line.runs) painter.drawGlyphRun({0, -line.ascent}, glyphs);
  painter.setWorldTransform(before);
}

}  // namespace ekd::editor
