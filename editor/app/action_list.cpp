// SPDX-License-Identifier: MIT
#include "editor/app/action_list.hpp"

#include <utility>

namespace ekd::editor {

QAction* ActionList::add(const QString& menu, const QString& id, const QString& text,
                         const QList<QKeySequence>& keys, std::function<void()> run) {
  auto* action = new QAction(text, this);
  action->setObjectName(id);
  action->setShortcuts(keys);
  connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
  adopt(menu, action);
  return action;
}

void ActionList::adopt(const QString& menu, QAction* action) {
  m_entries.push_back({menu, action});
}

void ActionList::separate(const QString& menu) {
  auto* line = new QAction(this);
  line->setSeparator(true);
  adopt(menu, line);
}

QAction* ActionList::find(const QString& id) const {
  for (const Entry& entry : m_entries) {
    if (entry.action->objectName() == id) return entry.action;
  }
  return nullptr;
}

}  // namespace ekd::editor
