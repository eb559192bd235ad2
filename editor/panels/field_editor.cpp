// SPDX-License-Identifier: MIT
#include "editor/panels/field_editor.hpp"

#include "editor/panels/choice_box.hpp"
#include "editor/panels/severity_mark.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <utility>

namespace ekd::editor {
namespace {

constexpr int pauseMs = 400;

}  // namespace

FieldEditor::FieldEditor(FieldShape field, QWidget* parent) : QWidget(parent), m_field(std::move(field)) {
  setObjectName(m_field.id);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  QWidget* input = build();
  input->setAccessibleName(m_field.title);
  input->installEventFilter(this);
  row->addWidget(input);
  setFocusProxy(input);
  m_pause.setSingleShot(true);
  m_pause.setInterval(pauseMs);
  connect(&m_pause, &QTimer::timeout, this, &FieldEditor::settle);
}

QWidget* FieldEditor::build() {
  switch (m_field.type) {
    case FieldShape::Type::line:
      m_line = new QLineEdit;
      m_line->setPlaceholderText(m_field.hint);
      connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::typed);
      connect(m_line, &QLineEdit::returnPressed, this, &FieldEditor::settle);
      return m_line;
    case FieldShape::Type::text:
      m_text = new GrowingText;
      m_text->setPlaceholderText(m_field.hint);
      connect(m_text, &QPlainTextEdit::textChanged, this, &FieldEditor::typed);
      return m_text;
    case FieldShape::Type::choice:
      break;
  }
  m_choice = new ChoiceBox;
  m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  for (const FieldChoice& choice : m_field.choices) m_choice->addItem(choice.label, choice.value);
  connect(m_choice, &QComboBox::activated, this, [this] { Q_EMIT edited(value()); });
  return m_choice;
}

void FieldEditor::typed() {
  mark();
  m_pending = true;
  if (m_field.type == FieldShape::Type::text) m_pause.start();
}

void FieldEditor::settle() {
  m_pause.stop();
  if (!std::exchange(m_pending, false)) return;
  Q_EMIT edited(value());
}

QString FieldEditor::value() const {
  if (m_line != nullptr) return m_line->text();
  if (m_text != nullptr) return m_text->toPlainText();
  return m_choice->currentData().toString();
}

bool FieldEditor::isLabel() const {
  return m_text != nullptr && m_field.id.startsWith(QStringLiteral("label:"));
}

void FieldEditor::setHint(const QString& hint) {
  m_field.hint = hint;
}

void FieldEditor::setValue(const std::optional<QString>& value) {
  if (m_pending) return;
  m_shown = value.value_or(QString());
  show(value.value_or(QString()), value ? m_field.hint : tr("different values"));
}

void FieldEditor::show(const QString& value, const QString& placeholder) {
  if (m_choice != nullptr) {
    const bool differs = placeholder != m_field.hint;
    m_choice->setPlaceholderText(placeholder);
    int at = differs ? -1 : m_choice->findData(value);
    if (at < 0 && !differs && !value.isEmpty()) {  // not a value of the method: shown as it stands
      m_choice->addItem(value, value);
      at = m_choice->count() - 1;
    }
    m_choice->setCurrentIndex(at);
    return;
  }
  if (m_line != nullptr) {
    m_line->setPlaceholderText(placeholder);
    if (m_line->text() != value) m_line->setText(value);
  } else {
    const QSignalBlocker quiet(m_text);
    m_text->setPlaceholderText(placeholder);
    // while somebody is in the field, blanks that the model does not keep stay
    const bool same = m_text->hasFocus() ? m_text->toPlainText().simplified() == value.simplified()
                                         : m_text->toPlainText() == value;
    if (!same) m_text->setPlainText(value);
    m_text->grow();
  }
  mark();
}

void FieldEditor::mark() {
  if (m_line == nullptr || !m_field.fits) return;
  const bool fits = m_field.fits(m_line->text());
  m_line->setStyleSheet(fits ? QString()
                             : QStringLiteral("QLineEdit { border: 2px dashed %1; }")
                                   .arg(colourFor(Severity::warning, palette()).name()));
  m_line->setToolTip(fits ? QString()
                          : tr("Kept as it stands, but the method expects: %1").arg(m_field.hint));
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn) ++m_run;
  if (event->type() == QEvent::FocusOut) {
    settle();
    // the text of a card that was emptied is still what it was
    if (isLabel() && !m_shown.isEmpty() && value().simplified().isEmpty()) show(m_shown, m_field.hint);
  }
  if (event->type() == QEvent::ShortcutOverride) {
    auto& key = *static_cast<QKeyEvent*>(event);
    if ((key.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0) settle();  // before it is saved
    if (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)) {
      key.ignore();
      return true;
    }
  }
  if (event->type() == QEvent::KeyPress && isLabel()) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      settle();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void addRow(QFormLayout& form, FieldEditor& editor) {
  auto* title = new QLabel(editor.field().title);
  title->setWordWrap(true);
  title->setBuddy(&editor);
  title->setForegroundRole(QPalette::PlaceholderText);
  if (editor.field().type != FieldShape::Type::text) return form.addRow(title, &editor);
  form.addRow(title);
  form.addRow(&editor);
}

}  // namespace ekd::editor
