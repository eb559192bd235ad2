// SPDX-License-Identifier: MIT
#include "editor/panels/growing_text.hpp"

#include <QEvent>
#include <QResizeEvent>
#include <QTextLayout>
#include <algorithm>

namespace ekd::editor {
namespace {

constexpr int mostLines = 8;

}  // namespace

GrowingText::GrowingText(QWidget* parent) : QPlainTextEdit(parent) {
  setTabChangesFocus(true);
  setUndoRedoEnabled(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  document()->setDocumentMargin(3);
  connect(this, &QPlainTextEdit::textChanged, this, &GrowingText::grow);
}

int GrowingText::lineCount() const {
  const int inside = viewport()->width() - static_cast<int>(2 * document()->documentMargin());
  int lines = 0;
  for (const QString& paragraph : toPlainText().split(QLatin1Char('\n'))) {
    QTextLayout layout(paragraph, font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int here = 0;
    for (QTextLine line = layout.createLine(); line.isValid() && here <= mostLines;
         line = layout.createLine()) {
      line.setLineWidth(std::max(inside, 40));
      ++here;
    }
    layout.endLayout();
    lines += std::max(here, 1);
    if (lines > mostLines) break;
  }
  return lines;
}

void GrowingText::grow() {
  setVerticalScrollBarPolicy(lineCount() > mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
  updateGeometry();
}

QSize GrowingText::sizeHint() const {
  const int height = std::clamp(lineCount(), 1, mostLines) * fontMetrics().lineSpacing() + 2;
  return {120, height + static_cast<int>(2 * document()->documentMargin()) + 2 * frameWidth()};
}

QSize GrowingText::minimumSizeHint() const {
  return {60, sizeHint().height()};
}

void GrowingText::resizeEvent(QResizeEvent* event) {
  QPlainTextEdit::resizeEvent(event);
  if (event->oldSize().width() != event->size().width()) grow();
}

void GrowingText::changeEvent(QEvent* event) {
  QPlainTextEdit::changeEvent(event);
  if (event->type() == QEvent::FontChange) grow();
}

}  // namespace ekd::editor
