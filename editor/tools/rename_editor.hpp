// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"

#include <QPlainTextEdit>

namespace ekd::editor {

/// The label of an element under the cursor, right on its card. Enter and looking elsewhere keep what was
/// typed, as one step to undo; Esc gives it up, and so does an empty text.
class RenameEditor : public QPlainTextEdit {
  Q_OBJECT

 public:
  /// Deletes itself when it is done. `at` is where the card lies, `textSize` how large its text is, in
  /// pixels.
  RenameEditor(SessionBridge& bridge, ElementId element, const QRect& at, double textSize, QWidget* parent);

  ElementId element() const { return m_element; }
  void giveUp() { close(false); }

 Q_SIGNALS:
  /// It had the keyboard until now, or something else has it already.
  void done(bool hadFocus);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void close(bool keeps);
  void growToText();

  SessionBridge& m_bridge;
  ElementId m_element;
  bool m_isDone = false;
};

}  // namespace ekd::editor
