// SPDX-License-Identifier: MIT
#pragma once

#include "editor/panels/field_shape.hpp"
#include "editor/panels/growing_text.hpp"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QTimer>
#include <QWidget>

namespace ekd::editor {

/// The widget for one FieldShape. What is typed is told on Enter and when the field is left, texts also when
/// the fingers rest: half a number or date is no value. Undo and redo keys go to the window, so that there is
/// one history.
class FieldEditor : public QWidget {
  Q_OBJECT

 public:
  explicit FieldEditor(FieldShape field, QWidget* parent = nullptr);

  const FieldShape& field() const { return m_field; }
  void setHint(const QString& hint);
  /// Shows a value; nothing when the elements have different ones. Leaves alone what is being typed.
  void setValue(const std::optional<QString>& value);
  QString value() const;
  /// Tells what was typed and not told yet.
  void settle();
  /// The same for everything that is typed without leaving the field: such changes are one step to undo.
  int typingRun() const { return m_run; }

 Q_SIGNALS:
  void edited(const QString& value);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* build();
  void show(const QString& value, const QString& placeholder);
  void mark();
  bool isLabel() const;
  void typed();

  FieldShape m_field;
  QLineEdit* m_line = nullptr;
  GrowingText* m_text = nullptr;
  QComboBox* m_choice = nullptr;
  QString m_shown;  ///< what the model has
  QTimer m_pause;
  bool m_pending = false;
  int m_run = 0;
};

/// A row of a form: texts take the whole width below their title, everything else stands beside it.
void addRow(QFormLayout& form, FieldEditor& editor);

}  // namespace ekd::editor
