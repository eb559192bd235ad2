// SPDX-License-Identifier: MIT
#include "editor/app/theme.hpp"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QStyleFactory>
#include <QToolTip>
#include <algorithm>

namespace ekd::editor {
namespace {

/// A colour of text that is set for a palette is that of what is disabled, too.
void greyDisabled(QPalette& palette, const QColor& grey) {
  for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, grey);
}

QPalette lightPalette() {
  QPalette palette(QColor(0xF4F5F7));
  palette.setColor(QPalette::Base, Qt::white);
  palette.setColor(QPalette::AlternateBase, QColor(0xF7F8FA));
  palette.setColor(QPalette::Text, QColor(0x1A1A1A));
  palette.setColor(QPalette::WindowText, QColor(0x1A1A1A));
  palette.setColor(QPalette::ButtonText, QColor(0x1A1A1A));
  palette.setColor(QPalette::PlaceholderText, QColor(0x63686F));
  palette.setColor(QPalette::Highlight, QColor(0x1F5FA8));
  palette.setColor(QPalette::HighlightedText, Qt::white);
  palette.setColor(QPalette::Link, QColor(0x1F5FA8));
  greyDisabled(palette, QColor(0x9499A0));
  return palette;
}

QPalette darkPalette() {
  QPalette palette(QColor(0x2B2D31));
  const QColor text(0xE8E9EB);
  palette.setColor(QPalette::Base, QColor(0x1F2124));
  palette.setColor(QPalette::AlternateBase, QColor(0x25272B));
  palette.setColor(QPalette::Text, text);
  palette.setColor(QPalette::WindowText, text);
  palette.setColor(QPalette::ButtonText, text);
  palette.setColor(QPalette::ToolTipBase, QColor(0x36393F));
  palette.setColor(QPalette::ToolTipText, text);
  palette.setColor(QPalette::PlaceholderText, QColor(0x9DA3AB));
  palette.setColor(QPalette::Highlight, QColor(0x3D7CC9));
  palette.setColor(QPalette::HighlightedText, Qt::white);
  palette.setColor(QPalette::Link, QColor(0x82B4F0));
  greyDisabled(palette, QColor(0x83888F));
  return palette;
}

}  // namespace

bool isDark(const QPalette& palette) {
  return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

Theme systemTheme(const QApplication& application) {
  return isDark(application.palette()) ? Theme::dark : Theme::light;
}

void applyTheme(QApplication& application, Theme theme, double textScale) {
  static const double ownSize = application.font().pointSizeF();
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  const QPalette palette = theme == Theme::dark ? darkPalette() : lightPalette();
  QApplication::setPalette(palette);
  QToolTip::setPalette(palette);
  QFont font = application.font();
  font.setPointSizeF(std::clamp((ownSize > 0 ? ownSize : 10) * textScale, 6.0, 72.0));
  QApplication::setFont(font);
  QApplication::setFont(font, "QDockWidgetTitle");  // these have fonts of their own, which would stay small
  QToolTip::setFont(font);
}

QColor groundFor(const QColor& kindColour, const QPalette& palette) {
  if (!isDark(palette)) return kindColour;
  float hue = 0;
  float saturation = 0;
  float lightness = 0;
  kindColour.getHslF(&hue, &saturation, &lightness);
  return QColor::fromHslF(hue < 0 ? 0 : hue, std::min(saturation, 0.45F), 0.28F);
}

}  // namespace ekd::editor
