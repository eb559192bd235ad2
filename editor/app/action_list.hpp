// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QString>
#include <functional>
#include <vector>

namespace ekd::editor {

/// Everything that can be done, once: menus show these actions, the palette finds them, and each key belongs
/// to one of them.
class ActionList : public QObject {
  Q_OBJECT

 public:
  struct Entry {
    QString menu;  ///< under which menu it stands
    QAction* action = nullptr;
  };

  explicit ActionList(QObject* parent = nullptr) : QObject(parent) {}

  /// `id` is the action's objectName: stable, for settings and tests.
  QAction* add(const QString& menu, const QString& id, const QString& text, const QList<QKeySequence>& keys,
               std::function<void()> run);
  /// An action that another part made and keeps.
  void adopt(const QString& menu, QAction* action);
  /// A line between what was added before and what comes.
  void separate(const QString& menu);

  const std::vector<Entry>& entries() const { return m_entries; }
  QAction* find(const QString& id) const;

 private:
  std::vector<Entry> m_entries;
};

}  // namespace ekd::editor
