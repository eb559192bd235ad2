// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/vocabulary.hpp"

#include <QPlainTextEdit>

namespace ekd::editor {

/// One line of text that shows, while it is typed, what each part of it will become.
class CaptureEdit : public QPlainTextEdit {
  Q_OBJECT

 public:
  explicit CaptureEdit(const Vocabulary& vocabulary, QWidget* parent = nullptr);

  QString line() const { return toPlainText(); }
  /// What the empty line says, as much of it as fits into one line.
  void setHint(const QString& hint);
  /// Replaces everything; the cursor stands at the end.
  void setLine(const QString& line);
  /// The part of the line in front of the cursor.
  QString upToCursor() const;
  /// Puts `text` in place of the `length` characters in front of the cursor.
  void replaceBeforeCursor(qsizetype length, const QString& text);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;
  void insertFromMimeData(const QMimeData* source) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 Q_SIGNALS:
  /// Text of several lines was pasted.
  void pastedLines(const QString& text);

 private:
  /// Whether a key means something for the text of the line, as it is now.
  bool needs(const class QKeyEvent& key) const;
  void showHint();

  QString m_hint;
};

}  // namespace ekd::editor
