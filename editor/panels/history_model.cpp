// SPDX-License-Identifier: MIT
#include "editor/panels/history_model.hpp"

#include "editor/document/moment.hpp"
#include "editor/document/text.hpp"
#include "formats/system.hpp"

#include <algorithm>

namespace ekd::editor {
HistoryModel::HistoryModel(SessionBridge& bridge, QObject* parent)
    : QAbstractListModel(parent), m_bridge(bridge), m_opened(SystemClock().now()) {
  follow();
  connect(&bridge, &SessionBridge::historyChanged, this, &HistoryModel::follow);
}

int HistoryModel::current() const {
  return static_cast<int>(m_bridge.session().undoSteps().size());
}

void HistoryModel::travelTo(int row) {
  if (row < 0 || row >= rowCount()) return;
  // a step that cannot be taken stops the journey
  for (int before = -1; current() > row && current() != before;) {
    before = current();
    m_bridge.undo();
  }
  for (int before = -1; current() < row && current() != before;) {
    before = current();
    m_bridge.redo();
  }
}

void HistoryModel::follow() {
  const auto& undo = m_bridge.session().undoSteps();
  const auto& redo = m_bridge.session().redoSteps();
  const std::size_t total = undo.size() + redo.size();
  const auto at = [&](std::size_t i) -> const Transaction& {
    return i < undo.size() ? undo[i] : redo[total - 1 - i];
  };
  std::size_t kept = 0;
  while (kept < std::min(total, m_steps.size()) && m_steps[kept].isOf(at(kept))) ++kept;
  if (kept < m_steps.size()) {
    beginRemoveRows({}, static_cast<int>(kept) + 1, static_cast<int>(m_steps.size()));
    m_steps.resize(kept);
    endRemoveRows();
  }
  if (kept < total) {
    beginInsertRows({}, static_cast<int>(kept) + 1, static_cast<int>(total));
    for (std::size_t i = kept; i < total; ++i) m_steps.push_back({at(i).label, at(i).author, at(i).time});
    endInsertRows();
  }
  Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_steps.size()) + 1;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Step* step = index.row() == 0 ? nullptr : &m_steps[static_cast<std::size_t>(index.row()) - 1];
  switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
      return step == nullptr ? tr("As it was opened") : toQt(step->label);
    case WhenRole:
      return whenText(step == nullptr ? m_opened : step->time, QStringLiteral("HH:mm:ss"));
    case AuthorRole:
      return step == nullptr ? QString() : toQt(step->author);
    case UndoneRole:
      return index.row() > current();
    case CurrentRole:
      return index.row() == current();
    case Qt::AccessibleTextRole: {
      const QString text = data(index, Qt::DisplayRole).toString();
      if (index.row() == current()) return tr("%1, current").arg(text);
      return index.row() > current() ? tr("%1, undone").arg(text) : text;
    }
    default:
      return {};
  }
}

}  // namespace ekd::editor
