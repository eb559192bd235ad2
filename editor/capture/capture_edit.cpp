// SPDX-License-Identifier: MIT
#include "editor/capture/capture_edit.hpp"

#include "editor/app/theme.hpp"
#include "editor/commands/clipboard.hpp"
#include "editor/document/text.hpp"
#include "libekd/capture/capture_line.hpp"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextDocument>

namespace ekd::editor {
namespace {

QColor colourOf(CaptureRole role, bool dark) {
  switch (role) {
    case CaptureRole::kind:
    case CaptureRole::escape:
      return dark ? QColor(0x9DA3AB) : QColor(0x63686F);
    case CaptureRole::actor:
      return dark ? QColor(0x82B4F0) : QColor(0x1F5FA8);
    case CaptureRole::newActor:
    case CaptureRole::role:
      return dark ? QColor(0xC9A6F0) : QColor(0x6B3FA0);
    case CaptureRole::tag:
    case CaptureRole::priority:
      return dark ? QColor(0xF0B46A) : QColor(0x9A5B00);
    case CaptureRole::relation:
    case CaptureRole::reference:
    case CaptureRole::place:
      return dark ? QColor(0x7FD1A0) : QColor(0x1E6E3C);
    case CaptureRole::missing:
      return dark ? QColor(0xFF8A80) : QColor(0xB3261E);
    case CaptureRole::text:
      break;
  }
  return {};
}

/// Spans count bytes of UTF-8; Qt counts UTF-16 units.
class LineHighlighter : public QSyntaxHighlighter {
 public:
  LineHighlighter(const Vocabulary& vocabulary, QPlainTextEdit& edit)
      : QSyntaxHighlighter(edit.document()), m_vocabulary(vocabulary), m_edit(edit) {}

 protected:
  void highlightBlock(const QString& text) override {
    const std::string bytes = fromQt(text);
    const auto units = [&bytes](std::size_t offset) {
      return static_cast<int>(toQt(std::string_view(bytes).substr(0, offset)).size());
    };
    for (const CaptureSpan& span : understand(bytes, m_vocabulary).spans) {
      QTextCharFormat format;
      format.setForeground(colourOf(span.role, isDark(m_edit.palette())));
      format.setFontWeight(QFont::DemiBold);
      // a new name and a number that nothing has are told apart without colour, too
      if (span.role == CaptureRole::newActor) format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
      if (span.role == CaptureRole::missing) format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
      const int start = units(span.offset);
      setFormat(start, units(span.offset + span.length) - start, format);
    }
  }

 private:
  const Vocabulary& m_vocabulary;
  QPlainTextEdit& m_edit;
};

}  // namespace

CaptureEdit::CaptureEdit(const Vocabulary& vocabulary, QWidget* parent) : QPlainTextEdit(parent) {
  new LineHighlighter(vocabulary, *this);  // owned by the text document
  setObjectName(QStringLiteral("captureLine"));
  setAccessibleName(tr("Card to capture"));
  setLineWrapMode(QPlainTextEdit::NoWrap);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  document()->setDocumentMargin(6);
  setUndoRedoEnabled(true);
}

void CaptureEdit::setLine(const QString& line) {
  setPlainText(line);
  moveCursor(QTextCursor::End);
}

void CaptureEdit::setHint(const QString& hint) {
  m_hint = hint;
  showHint();
}

void CaptureEdit::showHint() {
  const int margins = static_cast<int>(2 * document()->documentMargin());
  setPlaceholderText(fontMetrics().elidedText(m_hint, Qt::ElideRight, viewport()->width() - margins));
}

QString CaptureEdit::upToCursor() const {
  return toPlainText().left(textCursor().position());
}

void CaptureEdit::replaceBeforeCursor(qsizetype length, const QString& text) {
  QTextCursor cursor = textCursor();
  cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(length));
  cursor.insertText(text);
  setTextCursor(cursor);
}

QSize CaptureEdit::sizeHint() const {
  const int margins = static_cast<int>(2 * document()->documentMargin()) + 2 * frameWidth();
  return {600, fontMetrics().height() + margins};
}

QSize CaptureEdit::minimumSizeHint() const {
  return {120, sizeHint().height()};
}

void CaptureEdit::insertFromMimeData(const QMimeData* source) {
  static const QRegularExpression lineEnds(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]"));
  const QString text = source->text();
  if (text.trimmed().contains(lineEnds)) {
    Q_EMIT pastedLines(text);
    return;
  }
  // the bullet of a line out of a list is none of its text, and a dash would mean something here
  static const QRegularExpression bullet(QStringLiteral("^[-–—*+•·‧▪◦]\\s+"));
  QString one = text.trimmed();
  if (line().isEmpty()) one.remove(bullet);
  insertPlainText(one);
}

bool CaptureEdit::event(QEvent* event) {
  // keys that have nothing to do in the line belong to the cards
  if (event->type() == QEvent::ShortcutOverride && !needs(*static_cast<QKeyEvent*>(event))) {
    event->ignore();
    return true;
  }
  return QPlainTextEdit::event(event);
}

bool CaptureEdit::needs(const QKeyEvent& key) const {
  if (key.key() == Qt::Key_Delete) return !line().isEmpty();
  if (key.matches(QKeySequence::Copy) || key.matches(QKeySequence::Cut)) return textCursor().hasSelection();
  if (key.matches(QKeySequence::Undo)) return document()->isUndoAvailable() && !line().isEmpty();
  if (key.matches(QKeySequence::Redo)) return document()->isRedoAvailable() && !line().isEmpty();
  if (key.matches(QKeySequence::Paste)) {
    const QMimeData* data = QApplication::clipboard()->mimeData();
    return !line().isEmpty() || data == nullptr || !data->hasFormat(cardsMimeType());
  }
  return true;
}

void CaptureEdit::changeEvent(QEvent* event) {
  QPlainTextEdit::changeEvent(event);
  if (event->type() != QEvent::FontChange) return;
  updateGeometry();
  showHint();
}

void CaptureEdit::resizeEvent(QResizeEvent* event) {
  QPlainTextEdit::resizeEvent(event);
  showHint();
}

}  // namespace ekd::editor
