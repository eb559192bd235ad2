// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QString>

class QApplication;
class QPalette;

namespace ekd::editor {

enum class Theme : unsigned char { light, dark };

/// Whether colours are picked for light text on dark ground.
bool isDark(const QPalette& palette);

/// What the desktop asked for when the program started.
Theme systemTheme(const QApplication& application);

/// Sets style, palette and font size of the whole program. `textScale` is 1 for the desktop's own font size.
void applyTheme(QApplication& application, Theme theme, double textScale);

/// The colour that stands for a kind, as ground behind text of `palette`.
QColor groundFor(const QColor& kindColour, const QPalette& palette);

}  // namespace ekd::editor
