// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/validate/issue.hpp"

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;
class QPalette;

namespace ekd::editor {

/// "Error", "Warning", "Hint".
QString wordFor(Severity severity);
QColor colourFor(Severity severity, const QPalette& palette);

/// A square with a cross, a triangle with a stroke, a ring with a dot: told apart without their colours.
void paintSeverity(QPainter& painter, const QRectF& rect, Severity severity, const QPalette& palette);

}  // namespace ekd::editor
