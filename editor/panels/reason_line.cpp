// SPDX-License-Identifier: MIT
#include "editor/panels/reason_line.hpp"

#include "editor/commands/bin.hpp"

#include <QKeyEvent>

namespace ekd::editor {

ReasonLine::ReasonLine(SessionBridge& bridge, QWidget* parent) : QLineEdit(parent), m_bridge(bridge) {
  setObjectName(QStringLiteral("reasonLine"));
  setAccessibleName(tr("Why it was deleted"));
  setMinimumWidth(40 * fontMetrics().averageCharWidth());
  hide();
  connect(this, &QLineEdit::returnPressed, this, [this] {
    settle();
    stop();
    Q_EMIT left();
  });
  connect(this, &QLineEdit::editingFinished, this, [this] {  // left with a click elsewhere
    if (isModified()) settle();
  });
  connect(&bridge, &SessionBridge::committed, this, &ReasonLine::follow);
}

void ReasonLine::follow(const Transaction& transaction, const ChangeSet& changes) {
  const BinEntry* deleted = nullptr;
  if (changes.kind == CommitKind::edit) {
    for (const Change& change : transaction.changes) {
      if (const auto* added = std::get_if<Added<BinEntry>>(&change)) deleted = &added->value;
    }
  }
  if (deleted != nullptr) {
    ask(*deleted);
  } else if (!hasFocus() || !m_bridge.document().bin.contains(m_entry)) {
    stop();
  }
}

void ReasonLine::ask(const BinEntry& entry) {
  m_entry = entry.id;
  clear();
  const QString story = storyOfDeleted(m_bridge, entry);
  setPlaceholderText(tr("%1. Why? (Ctrl+Shift+R)").arg(story));
  setToolTip(story);
  show();
  Q_EMIT asked();
}

void ReasonLine::settle() {
  if (m_entry) giveReason(m_bridge, m_entry, text());
}

void ReasonLine::stop() {
  m_entry = {};
  clear();
  hide();
  Q_EMIT asked();
}

void ReasonLine::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape) return QLineEdit::keyPressEvent(event);
  stop();
  Q_EMIT left();
}

}  // namespace ekd::editor
