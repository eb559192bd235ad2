// SPDX-License-Identifier: MIT
#include "editor/tools/rename_editor.hpp"

#include "editor/commands/structure.hpp"

#include <QFontMetrics>
#include <QKeyEvent>
#include <algorithm>
#include <cmath>

namespace ekd::editor {
namespace {

constexpr int smallestText = 12;  // pixels: far away, one still has to see what one types
constexpr int narrowest = 180;

}  // namespace

RenameEditor::RenameEditor(SessionBridge& bridge, ElementId element, const QRect& at, double textSize,
                           QWidget* parent)
    : QPlainTextEdit(bridge.label(element), parent), m_bridge(bridge), m_element(element) {
  setObjectName(QStringLiteral("rename"));
  QFont font(QStringLiteral("DejaVu Sans"));
  font.setPixelSize(std::max(smallestText, static_cast<int>(std::lround(textSize))));
  setFont(font);
  setFrameShape(QFrame::Box);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  setTabChangesFocus(true);
  setAccessibleName(tr("Label of %1").arg(bridge.heading(element)));
  document()->setDocumentMargin(3);
  setGeometry(at.x(), at.y(), std::max(at.width(), narrowest), at.height());
  connect(this, &QPlainTextEdit::textChanged, this, &RenameEditor::growToText);
  growToText();
  selectAll();
  show();
  setFocus(Qt::OtherFocusReason);
}

void RenameEditor::growToText() {
  const QFontMetrics metrics(font());
  const QString text = toPlainText().isEmpty() ? QStringLiteral("x") : toPlainText();
  const QRect room =
      metrics.boundingRect(QRect(0, 0, width() - 12, 100'000), Qt::TextWordWrap | Qt::TextWrapAnywhere, text);
  setFixedHeight(std::max(room.height(), metrics.lineSpacing()) + 14);
}

void RenameEditor::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    close(false);
  } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    close(true);
  } else {
    QPlainTextEdit::keyPressEvent(event);
  }
}

void RenameEditor::focusOutEvent(QFocusEvent* event) {
  QPlainTextEdit::focusOutEvent(event);
  if (event->reason() != Qt::PopupFocusReason) close(true);
}

void RenameEditor::close(bool keeps) {
  if (m_isDone) return;
  m_isDone = true;
  const bool hadFocus = hasFocus();
  const bool isThere = m_bridge.model().find(m_element) != nullptr;
  const bool isChanged = isThere && toPlainText().simplified() != m_bridge.label(m_element);
  if (keeps && isChanged) renameCard(m_bridge, m_element, toPlainText());
  hide();
  Q_EMIT done(hadFocus);
  deleteLater();
}

}  // namespace ekd::editor
