// SPDX-License-Identifier: MIT
#include "editor/scene/scene_colours.hpp"

#include <QPalette>
#include <algorithm>
#include <array>
#include <cmath>

namespace ekd::editor {
namespace {

// White becomes the darkest of these, black the lightest: neither glares.
constexpr double darkest = 0.25;
constexpr double lightest = 0.94;
constexpr double blackOfPaper = 0.22;   // of the text on paper
constexpr double brightestLine = 0.74;  // lines are thin, but there are many
constexpr double lift = 0.8;            // below 1: cards stand out from the ground
constexpr double chroma = 0.85;         // strong colours swim on a dark ground

double toLinear(double value) {
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

float fromLinear(double value) {
  value = std::clamp(value, 0.0, 1.0);
  return static_cast<float>(value <= 0.0031308 ? value * 12.92 : 1.055 * std::pow(value, 1 / 2.4) - 0.055);
}

std::array<double, 3> toOkLab(const QColor& colour) {
  const double r = toLinear(colour.redF());
  const double g = toLinear(colour.greenF());
  const double b = toLinear(colour.blueF());
  const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
          1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
          0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

QColor fromOkLab(const std::array<double, 3>& lab) {
  const auto cube = [](double x) { return x * x * x; };
  const double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
  const double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
  const double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
  return QColor::fromRgbF(fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                          fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                          fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

}  // namespace

QColor onDarkGround(const QColor& onPaper) {
  auto lab = toOkLab(onPaper);
  const double share = std::clamp((1 - lab[0]) / (1 - blackOfPaper), 0.0, 1.0);
  lab[0] = darkest + std::pow(share, lift) * (lightest - darkest);
  lab[1] *= chroma;
  lab[2] *= chroma;
  return fromOkLab(lab);
}

SceneColours::SceneColours(const QPalette& palette)
    : m_isDark(palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness()),
      m_ground(m_isDark ? onDarkGround(Qt::white) : QColor(Qt::white)),
      m_highlight(palette.color(QPalette::Highlight)) {}

QColor SceneColours::operator()(layout::Colour colour) const {
  const QColor onPaper(colour.red, colour.green, colour.blue);
  if (!m_isDark) return onPaper;
  const auto it = m_mapped.constFind(onPaper.rgb());
  if (it != m_mapped.constEnd()) return *it;
  return *m_mapped.insert(onPaper.rgb(), onDarkGround(onPaper));
}

QColor SceneColours::line(layout::Colour colour) const {
  const QColor mapped = (*this)(colour);
  if (!m_isDark) return mapped;
  const auto it = m_lines.constFind(mapped.rgb());
  if (it != m_lines.constEnd()) return *it;
  auto lab = toOkLab(mapped);
  const bool isTooBright = lab[0] > brightestLine;
  lab[0] = brightestLine;
  return *m_lines.insert(mapped.rgb(), isTooBright ? fromOkLab(lab) : mapped);
}

QColor SceneColours::highlight() const {
  return m_isDark ? m_highlight.lighter(125) : m_highlight;
}
QColor SceneColours::good() const {
  return m_isDark ? QColor(0x5CCB76) : QColor(0x1E8E3E);
}
QColor SceneColours::bad() const {
  return m_isDark ? QColor(0xFF8A80) : QColor(0xC5221F);
}

}  // namespace ekd::editor
