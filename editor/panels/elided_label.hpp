// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>
#include <QPainter>

namespace ekd::editor {

/// Says in one line as much as there is room for; a tip should have all of it.
class ElidedLabel : public QLabel {
 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), static_cast<int>(alignment()),
                     fontMetrics().elidedText(text(), Qt::ElideRight, width()));
  }
};

}  // namespace ekd::editor
